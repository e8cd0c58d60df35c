"""Addresses on the internet: e-mail, links to profiles and payments, IP addresses."""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from typing import Final

from evidence_kit.domain.lead import LeadKind
from evidence_kit.services.identify.facts import Checked, Fact, Said, Verdict

_Address = ipaddress.IPv4Address | ipaddress.IPv6Address
_LABEL: Final = r"[^\W_](?:[\w-]*[^\W_])?"
_HOST: Final = rf"(?:{_LABEL}\.)+[^\W\d_][\w-]*[^\W_]"
_EMAIL: Final = re.compile(
    rf"(?:mailto:)?(?P<local>[^\s@,;<>\"()\[\]]{{1,64}})@(?P<host>{_HOST})", re.IGNORECASE
)
_NUMERIC: Final = r"(?:[0-9]{1,3}\.){3}[0-9]{1,3}|\[[0-9a-fA-F:.]+\]"
_LINK: Final = re.compile(
    rf"(?:(?ai:https?)://(?:[^\s/@?#\\]*@)?)?(?P<host>{_HOST}|{_NUMERIC})\.?"
    r"(?::(?P<port>[0-9]{1,5}))?"
    r"(?P<path>/[^\s?#]*)?(?:\?(?P<query>[^\s#]*))?(?:#(?P<part>\S*))?"
)
"""What a browser opens. Other schemes run a program or lead elsewhere than their host says."""
_WWW: Final = re.compile(r"(?:www\.)+(?=[^.]+\.)")
_USUAL_PORTS: Final = ("80", "443")
_TRACKERS: Final = frozenset({"igsh", "igshid", "fbclid"})
"""What sites add to a link that is shared. Whatever else stands in a query may name somebody."""
_SHARED_FROM: Final = ("youtube.com", "youtu.be", "spotify.com")
"""Where "si" is one of them."""
_WITH_PORT: Final = re.compile(r"(?:([0-9.]+)|\[([^\]\s]+)\]):([0-9]{1,5})")
_LAST_PORT: Final = 65535
_BESIDE_LATIN: Final = frozenset(
    {"CYRILLIC", "GREEK", "ARMENIAN", "KELVIN", "FULLWIDTH", "MATHEMATICAL"}
)
"""How the names of letters begin that are drawn as Latin ones."""

SITES: Final = {
    "instagram.com": "Instagram",
    "snapchat.com": "Snapchat",
    "wa.me": "WhatsApp",
    "whatsapp.com": "WhatsApp",
    "t.me": "Telegram",
    "telegram.me": "Telegram",
    "tiktok.com": "TikTok",
    "discord.com": "Discord",
    "discord.gg": "Discord",
    "discordapp.com": "Discord",
    "facebook.com": "Facebook",
    "fb.com": "Facebook",
    "m.me": "Messenger",
    "x.com": "X",
    "twitter.com": "X",
    "youtube.com": "YouTube",
    "youtu.be": "YouTube",
    "twitch.tv": "Twitch",
    "reddit.com": "Reddit",
    "onlyfans.com": "OnlyFans",
    "tinder.com": "Tinder",
    "badoo.com": "Badoo",
    "roblox.com": "Roblox",
    "steamcommunity.com": "Steam",
    "linkedin.com": "LinkedIn",
    "vk.com": "VK",
    "wire.com": "Wire",
    "skype.com": "Skype",
    "tikkie.me": "Tikkie",
    "paypal.me": "PayPal",
    "paypal.com": "PayPal",
    "bunq.me": "bunq",
    "revolut.me": "Revolut",
    "betaalverzoek.rabobank.nl": "Rabobank",
    "betaalverzoek.ing.nl": "ING",
    "betaalverzoek.knab.nl": "Knab",
    "cash.app": "Cash App",
    "venmo.com": "Venmo",
    "wise.com": "Wise",
}
"""Sites by host, as their own addresses show."""

PAYMENT_SITES: Final = frozenset(
    {"Tikkie", "PayPal", "bunq", "Revolut", "Rabobank", "ING", "Knab", "Cash App", "Venmo", "Wise"}
)
"""Which of them move money."""

_INSIDE: Final = tuple(
    ipaddress.ip_network(network)
    for network in (
        *("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"),
        *("127.0.0.0/8", "169.254.0.0/16", "fc00::/7", "fe80::/10", "::1/128"),
    )
)
"""Addresses that only mean something inside one network (RFC 1918, 6598, 3927, 4193, 4291)."""


def check_email(text: str) -> Checked:
    """Check an e-mail address."""
    found = _EMAIL.fullmatch(text.strip().strip("<>"))
    local = found["local"] if found else ""
    if not found or local.startswith(".") or local.endswith(".") or ".." in local:
        return Checked(text.strip().lower(), Verdict.DOUBT, (Said(Fact.NO_EMAIL),), LeadKind.EMAIL)
    normal = f"{local}@{found['host']}".lower()
    return _with_script(Checked(normal, Verdict.OK, (), LeadKind.EMAIL), text)


def check_link(text: str, kind: LeadKind) -> Checked:
    """Check a link to a profile or a payment; nothing is ever opened or fetched.

    All of it is compared but how it is opened and what is known to tell only who shared it: a
    query or what follows "#" may name the account.
    """
    found = _LINK.fullmatch(text.strip())
    host = _host(found["host"]) if found else ""
    if not found or not host:
        return Checked(text.strip(), Verdict.DOUBT, (Said(Fact.NO_LINK),), kind)
    port = found["port"] if found["port"] not in _USUAL_PORTS else None
    query = "&".join(part for part in (found["query"] or "").split("&") if _tells(part, host))
    normal = "".join(
        (
            host,
            f":{port}" if port else "",
            (found["path"] or "").rstrip("/"),
            f"?{query}" if query else "",
            f"#{found['part']}" if found["part"] else "",
        )
    )
    return _with_script(Checked(normal, Verdict.OK, _site(host), kind), text)


def _host(written: str) -> str:
    """Give a host as it is compared; "" when it is an address that cannot be."""
    if written[0] != "[" and not written[-1].isdecimal():
        return _WWW.sub("", written.lower(), count=1)
    try:
        address = ipaddress.ip_address(written.strip("[]"))
    except ValueError:
        return ""
    return f"[{address.compressed}]" if address.version == 6 else address.compressed


def _tells(part: str, host: str) -> bool:
    """Tell whether a part of a query may name something."""
    name = part.partition("=")[0].lower()
    if name == "si":
        return not f".{host}".endswith(tuple(f".{site}" for site in _SHARED_FROM))
    return bool(part) and name not in _TRACKERS and not name.startswith("utm_")


def _site(host: str) -> tuple[Said, ...]:
    labels = host.split(".")
    for start in range(len(labels) - 1):
        name = SITES.get(".".join(labels[start:]))
        if name:
            return (Said(Fact.SITE, name),)
    return ()


def _with_script(checked: Checked, text: str) -> Checked:
    """Doubt letters that only look like ours: an "a" from the Cyrillic alphabet, say."""
    if not other_script(text):
        return checked
    said = (*checked.said, Said(Fact.OTHER_SCRIPT))
    return Checked(checked.normal, Verdict.DOUBT, said, checked.kind)


def other_script(text: str) -> bool:
    """Tell whether Latin letters are mixed with those of another alphabet."""
    names = {unicodedata.name(letter, "").partition(" ")[0] for letter in text if letter.isalpha()}
    return "LATIN" in names and bool(names & _BESIDE_LATIN)


def check_ip(text: str) -> Checked:
    """Check an IP address, with its port where one is given: providers ask for both."""
    plain = text.strip()
    with_port = _WITH_PORT.fullmatch(plain)
    written = (with_port[1] or with_port[2]) if with_port else plain.strip("[]")
    port = with_port[3].lstrip("0") if with_port else ""
    try:
        found = _mapped(ipaddress.ip_address(written))
    except ValueError:
        found = None
    if found is None or int(port or 0) > _LAST_PORT or (with_port and not port):
        return Checked(plain, Verdict.DOUBT, (Said(Fact.NO_IP),), LeadKind.IP)
    host = f"[{found.compressed}]" if port and found.version == 6 else found.compressed
    normal = f"{host}:{port}" if port else host
    said = (Said(Fact.IP, str(found.version)), *([Said(Fact.IP_PORT, port)] if port else []))
    if any(found in network for network in _INSIDE if network.version == found.version):
        return Checked(normal, Verdict.PLAIN, (*said, Said(Fact.IP_PRIVATE)), LeadKind.IP)
    if not found.is_global or found.is_multicast or found.is_reserved:
        return Checked(normal, Verdict.PLAIN, (*said, Said(Fact.IP_NOT_PUBLIC)), LeadKind.IP)
    return Checked(normal, Verdict.OK, said, LeadKind.IP)


def _mapped(found: _Address) -> _Address:
    """Give the address of version 4 that one of version 6 stands for (RFC 4291, 2.5.5.2)."""
    inner = found.ipv4_mapped if isinstance(found, ipaddress.IPv6Address) else None
    return inner or found
