"""Addresses on the internet: e-mail, links to profiles and payments, IP addresses."""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from typing import Final

from evidence_kit.domain.lead import LeadKind
from evidence_kit.services.identify.facts import Checked, Fact, Said, Verdict

_LABEL: Final = r"[^\W_](?:[\w-]*[^\W_])?"
_HOST: Final = rf"(?:{_LABEL}\.)+[^\W\d_][\w-]*[^\W_]"
_EMAIL: Final = re.compile(
    rf"(?:mailto:)?(?P<local>[^\s@,;<>\"()\[\]]{{1,64}})@(?P<host>{_HOST})", re.IGNORECASE
)
_LINK: Final = re.compile(
    rf"(?:[a-z][a-z0-9+.-]*://)?(?:[^\s/@]*@)?(?P<host>{_HOST})\.?(?::\d+)?"
    r"(?P<path>/[^\s?#]*)?(?P<query>\?[^\s#]*)?(?:#\S*)?",
    re.IGNORECASE,
)
_BY_NUMBER: Final = ("/profile.php",)
"""Pages whose query names the profile; elsewhere it only says how somebody came there."""

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
    return _with_script(Checked(normal, Verdict.OK, (), LeadKind.EMAIL))


def check_link(text: str, kind: LeadKind) -> Checked:
    """Check a link to a profile or a payment; nothing is ever opened or fetched."""
    found = _LINK.fullmatch(text.strip())
    if not found:
        return Checked(text.strip(), Verdict.DOUBT, (Said(Fact.NO_LINK),), kind)
    host = found["host"].lower().removeprefix("www.")
    path = (found["path"] or "").rstrip("/")
    query = (found["query"] or "") if path in _BY_NUMBER else ""
    return _with_script(Checked(f"{host}{path}{query}", Verdict.OK, _site(host), kind))


def _site(host: str) -> tuple[Said, ...]:
    labels = host.split(".")
    for start in range(len(labels) - 1):
        name = SITES.get(".".join(labels[start:]))
        if name:
            return (Said(Fact.SITE, name),)
    return ()


def _with_script(checked: Checked) -> Checked:
    """Doubt letters that only look like ours: an "a" from the Cyrillic alphabet, say."""
    if not other_script(checked.normal):
        return checked
    said = (*checked.said, Said(Fact.OTHER_SCRIPT))
    return Checked(checked.normal, Verdict.DOUBT, said, checked.kind)


def other_script(text: str) -> bool:
    """Tell whether Latin letters are mixed with those of another alphabet."""
    names = {unicodedata.name(letter, "").partition(" ")[0] for letter in text if letter.isalpha()}
    return "LATIN" in names and bool(names & {"CYRILLIC", "GREEK", "ARMENIAN"})


def check_ip(text: str) -> Checked:
    """Check an IP address."""
    try:
        found = ipaddress.ip_address(text.strip().strip("[]"))
    except ValueError:
        return Checked(text.strip(), Verdict.DOUBT, (Said(Fact.NO_IP),), LeadKind.IP)
    version = Said(Fact.IP, str(found.version))
    inside = any(found in network for network in _INSIDE if network.version == found.version)
    if inside:
        said = (version, Said(Fact.IP_PRIVATE))
        return Checked(found.compressed, Verdict.PLAIN, said, LeadKind.IP)
    return Checked(found.compressed, Verdict.OK, (version,), LeadKind.IP)
