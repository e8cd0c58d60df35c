"""Groups of people without a name: "my followers", "school"; nothing to black out follows."""

from __future__ import annotations

import re
from typing import Final

_SAID: Final = (
    # the groups, in Dutch and in English
    "volgers vrienden vriendinnen familie klas klasgenoten school collega's collegas collega "
    "contacten contactpersonen ouders iedereen mensen werk team buren sportclub vriendenlijst "
    "followers friends family class classmates school colleagues contacts parents everyone "
    "everybody people work team neighbours list "
    # where they are
    "instagram snapchat facebook tiktok whatsapp telegram discord linkedin insta snap internet "
    # what stands around them
    "mijn m'n onze al alle allemaal de het een hele op van in en of met uit bij die ik heb ken "
    "my our all the a whole on of in and or at from with i have know who"
)
_WORDS: Final = frozenset(_SAID.split())


def nameless(text: str) -> bool:
    """Tell whether a text only says groups; one word that is not known may be a name."""
    found = re.findall(r"[^\W_]+(?:['’][^\W_]+)?", text.casefold())
    return all(word.replace("’", "'") in _WORDS for word in found)
