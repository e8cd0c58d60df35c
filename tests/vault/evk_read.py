"""An independent reader of EVK1 vaults: written from docs/vault-format.md, shares no code.

Usage: python evk_read.py CASE.evk < secret
"""

from __future__ import annotations

import hashlib
import hmac
import json
import sqlite3
import sys
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

ZERO = bytes(12)
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
TOLD = (
    *("suspect", "lead", "event", "payment", "person", "statement", "answers", "pieces"),
    *("step", "police-contact", "witness", "image", "distribution", "takedown"),
)


class Refused(Exception):  # noqa: N818 - says what happened
    """The vault does not open or does not verify."""


@dataclass
class Item:
    """One exhibit."""

    number: int
    name: str
    sha256: str


@dataclass
class Found:
    """What a vault holds."""

    title: str = ""
    epoch: int = 0
    log_head: str = "0" * 64
    events: list[str] = field(default_factory=list)
    exhibits: list[Item] = field(default_factory=list)
    derived: dict[str, str] = field(default_factory=dict)
    drawn: dict[int, list[dict]] = field(default_factory=dict)
    told: dict[str, list[dict]] = field(default_factory=dict)
    rescued: dict = field(default_factory=dict)
    incomplete: list[int] = field(default_factory=list)


def need(condition: object, what: str) -> None:
    """Refuse unless the condition holds."""
    if not condition:
        raise Refused(what)


def hkdf(secret: bytes, salt: bytes, info: bytes, length: int = 32) -> bytes:
    """Section 1."""
    return HKDF(SHA256(), length, salt, info).derive(secret)


def gcm_open(key: bytes, nonce: bytes, sealed: bytes, bound: bytes) -> bytes:
    """Section 1, the other way round."""
    try:
        return AESGCM(key).decrypt(nonce, sealed, bound)
    except (InvalidTag, ValueError):
        raise Refused("a sealed value does not verify") from None


def times(left: int, right: int) -> int:
    """Multiply in GF(32), section 5: shift and reduce by x^5 + x^2 + 1."""
    product = 0
    for bit in range(5):
        if right >> bit & 1:
            product ^= left << bit
    for bit in range(9, 4, -1):
        if product >> bit & 1:
            product ^= 0b100101 << (bit - 5)
    return product


def recovery_secret(text: str) -> bytes | None:
    """Section 5: the 20 bytes of a recovery code, or None when this is none."""
    text = unicodedata.normalize("NFKC", text).upper()
    text = "".join(c for c in text if not c.isspace() and unicodedata.category(c) != "Pd")
    text = text.translate(str.maketrans("OIL", "011"))
    if len(text) != 32 or set(text) - set(ALPHABET):
        return None
    plain = weighted = number = 0
    for place, character in enumerate(text):
        value = ALPHABET.index(character)
        plain ^= value
        weighted ^= times(place, value)
        number = number * 32 + value
    return number.to_bytes(20) if plain == weighted == 0 else None


def open_slot(header: bytes, number: int, secret: bytes) -> bytes | None:
    """Section 4: the master key, or None when the secret is not of this slot."""
    slot = header[64 + 128 * number : 64 + 128 * (number + 1)]
    salt, wrapped, commitment = slot[:32], slot[40:88], slot[88:120]
    if number < 2:
        m, t, p = (int.from_bytes(part) for part in (slot[32:36], slot[36:38], slot[38:40]))
        if not (65536 <= m <= 2097152 and 3 <= t <= 16 and 1 <= p <= 16):
            return None
        derive = Argon2id(salt=salt, length=32, iterations=t, lanes=p, memory_cost=m)
        secret = derive.derive(secret)
    keys = hkdf(secret, salt, b"evk1/slot" + bytes([number]) + header[16:32], 64)
    if not hmac.compare_digest(keys[32:], commitment):
        return None
    return gcm_open(keys[:32], ZERO, wrapped, header[:64] + bytes([number]) + slot[:40])


def master_key(header: bytes, typed: str) -> bytes:
    """Sections 3 to 5: check the header and find the slot that opens."""
    need(len(header) == 608 and header[:8] == b"EVKVLT\x00\x01", "no header")
    need(header[8:10] == b"\0\1" and header[12:16] == bytes(4), "made by a newer program")
    need(header[32:36] == bytes([1, 1, 1, 20]), "made by a newer program")
    code = recovery_secret(typed)
    passphrase = unicodedata.normalize("NFKC", typed).encode()
    tries = [(2, code)] if code else []
    for number, secret in [*tries, (0, passphrase), (1, passphrase)]:
        master = open_slot(header, number, secret)
        if master:
            mac = hmac.digest(hkdf(master, header[16:32], b"evk1/hdr"), header[:576], "sha256")
            need(hmac.compare_digest(mac, header[576:]), "the header was altered")
            return master
    raise Refused("the secret does not fit")


def to_the_letter(value: object) -> object:
    """Section 8, "What is told": give texts as they were typed, at every depth."""
    if isinstance(value, list):
        return [to_the_letter(item) for item in value]
    if not isinstance(value, dict):
        return value
    if set(value) != {"text", "exact"}:
        return {name: to_the_letter(item) for name, item in value.items()}
    exact = bytes.fromhex(value["exact"]).decode("utf-8", "surrogatepass")
    sound = "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in exact)
    need(unicodedata.normalize("NFC", sound) == value["text"] != exact, "a text to the letter")
    return exact


class Reader:
    """One vault whose master key is known."""

    def __init__(self, database: sqlite3.Connection, header: bytes, typed: str) -> None:
        self.database = database
        self.vault_id = header[16:32]
        self.master = master_key(header, typed)
        self.vouched: set[str] = set()

    def key(self, use: str) -> bytes:
        """Section 4: K_x."""
        return hkdf(self.master, self.vault_id, f"evk1/{use}".encode())

    def unseal(self, use: str, row: int, sealed: bytes) -> bytes:
        """Section 6."""
        bound = f"evk1/{use}".encode() + self.vault_id + row.to_bytes(8)
        padded = gcm_open(hkdf(self.key(use), sealed[:32], bound), ZERO, sealed[32:], bound)
        return padded[4 : 4 + int.from_bytes(padded[:4])]

    def rows(self, table: str) -> list[tuple[int, bytes]]:
        """Give all rows of a table."""
        return self.database.execute(f"SELECT id, b FROM {table} ORDER BY id").fetchall()  # noqa: S608

    def chunk(self, row: int) -> bytes:
        """Give one row of `chunk`."""
        found = self.database.execute("SELECT b FROM chunk WHERE id = ?", (row,)).fetchone()
        need(found, "a chunk is missing")
        return bytes(found[0])

    def object(self, place: dict) -> str:
        """Section 7: verify an object and its header; give the SHA-256 of its bytes."""
        header = json.loads(self.unseal("obj", place["first"], self.chunk(place["first"])))
        need(header["kind"] == "object" and header["dek"] == place["dek"], "object header")
        need(place["chunks"] == max(1, -(-place["size"] // 2**20)), "number of chunks")
        gcm_key, left, digest = bytes.fromhex(place["dek"]), place["size"], hashlib.sha256()
        for k in range(place["chunks"]):
            last = k == place["chunks"] - 1
            nonce = k.to_bytes(11) + bytes([last])
            sealed = self.chunk(place["first"] + 1 + k)
            plain = gcm_open(gcm_key, nonce, sealed, b"evk1/chunk" + self.vault_id)
            digest.update(plain[:left])
            need(not any(plain[left:]), "padding")
            left -= min(left, len(plain))
        need(digest.hexdigest() == place["sha256"], "an object does not hash to its SHA-256")
        return digest.hexdigest()

    def log(self) -> tuple[str, list[str]]:
        """Section 9: verify the chain; give its head and the events."""
        head, events = "0" * 64, []
        for seq, sealed in self.rows("log"):
            line, _, payload = self.unseal("log", seq, sealed).partition(b"\n")
            said = json.loads(line)
            need(said["seq"] == seq == len(events) + 1 and said["prev"] == head, "log chain")
            need(said["ph"] == hashlib.sha256(payload).hexdigest(), "log payload")
            need(json.loads(payload)["kind"] == said["ev"], "log event")
            head = hashlib.sha256(line).hexdigest()
            events.append(said["ev"])
            self.vouch(json.loads(payload))
        return head, events

    def vouch(self, payload: dict) -> None:
        """Section 9: learn which states of what was told the log knows of."""
        if payload["kind"] in ("note", "carried-told"):
            need(sum(payload["counts"].values()) == len(payload["sha256"]), "counts")
            self.vouched |= set(payload["sha256"])
        elif payload["kind"] == "drop":
            need(self.vouched >= set(payload["sha256"]), "dropped, but never noted")
            self.vouched -= set(payload["sha256"])
            self.vouched |= set(payload["changed_sha256"])

    def told(self, record: dict) -> dict:
        """Section 8, "What is told": one thing, as the newest log entry about it vouches for."""
        text = json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        need(hashlib.sha256(text.encode()).hexdigest() in self.vouched, "not as it was noted")
        need(len(bytes.fromhex(record["salt"])) == 16, "salt")
        return {name: to_the_letter(record[name]) for name in record if name != "salt"}

    def records(self, root: dict) -> list[dict]:
        """Sections 8 and 10: verify the record set against the root; give the payloads."""
        key, total, found = self.key("mset"), 0, []
        for row, sealed in self.rows("rec"):
            tag = hmac.digest(key, row.to_bytes(8) + sealed, "sha256")
            total += int.from_bytes(tag)
            found.append(json.loads(self.unseal("rec", row, sealed)))
        need(len(found) == root["records"], "number of records")
        need(f"{total % 2**256:064x}" == root["mset"], "record set")
        return found

    def read(self) -> Found:
        """Verify everything and give what there is."""
        ((_, sealed),) = self.rows("root")
        root = json.loads(self.unseal("root", 1, sealed))
        head, events = self.log()
        need((root["log_seq"], root["log_head"]) == (len(events), head), "log and root")
        found = Found(epoch=root["epoch"], log_head=head, events=events)
        for record in self.records(root):
            if record["kind"] == "case":
                found.title, found.rescued = record["title"], record.get("rescued", {})
            elif record["kind"] == "exhibit":
                self.exhibit(record, found)
            elif record["kind"] == "markup":
                found.drawn[record["exhibit"]] = record["items"]
            elif record["kind"] in TOLD:
                found.told.setdefault(record["kind"], []).append(self.told(record))
            elif record["kind"] == "pictures":
                for item in record["derived"]:
                    name = f"{record['exhibit']}/{item['role']}"
                    found.derived[name] = self.object(item["object"])
        found.exhibits.sort(key=lambda item: item.number)
        return found

    def exhibit(self, record: dict, found: Found) -> None:
        """Section 8: verify an exhibit's bytes when they are stored; section 12: unless lost."""
        evidence, facts = record["evidence"], record["evidence"]["facts"]
        stored, number = evidence.get("object", {}).get("sha256", ""), record["number"]
        try:
            if stored:
                self.object(evidence["object"])
        except Refused:
            need(f"B-{number:03d}" in found.rescued.get("incomplete", ()), f"exhibit {number}")
            found.incomplete.append(number)
        sha256 = evidence.get("untouched", evidence).get("sha256", stored)
        exact = facts.get("name_exact")
        name = bytes.fromhex(exact).decode("utf-8", "surrogatepass") if exact else facts["name"]
        found.exhibits.append(Item(number, name, sha256))


def read_vault(path: Path, typed: str) -> Found:
    """Read a vault with its passphrase or recovery code, without changing it."""
    uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    database = sqlite3.connect(uri, uri=True)
    try:
        header = database.execute("SELECT b FROM hdr WHERE id = 1").fetchone()[0]
        return Reader(database, header, typed).read()
    except (sqlite3.DatabaseError, KeyError, ValueError, TypeError) as error:
        raise Refused(str(error)) from error
    finally:
        database.close()


if __name__ == "__main__":
    result = read_vault(Path(sys.argv[1]), sys.stdin.readline().rstrip("\n"))
    for one in result.exhibits:
        sys.stdout.write(f"{one.sha256}  B-{one.number:03d} {one.name!r}\n")
    sys.stdout.write(f"log {len(result.events)} {result.log_head} epoch {result.epoch}\n")
