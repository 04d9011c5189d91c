"""What web pages and Word hide in a text: spaces without width, soft hyphens, and spaces at which no line breaks."""

import random

from generator import GeneratedPlan

_LONG = 9  # letters of a word that may be hyphenated


def with_unseen(plan: GeneratedPlan, text: str) -> str:
    """A text as an editor leaves it, where the plan has such."""
    if not plan.has("text:unseen") or not text:
        return text
    chance = random.Random(f"unseen {plan.seed} {text}")
    words = [_hyphenated(chance, word) for word in text.split(" ")]
    joined = words[0] + "".join(chance.choice(["\xa0", " ", " "]) + word for word in words[1:])
    return chance.choice(["\u200b{}", "{}\u200b", "{}\xa0", "{}", "{}"]).format(joined)


def _hyphenated(chance: random.Random, word: str) -> str:
    """A word that may part in its middle, or after a stroke in it."""
    if "/" in word and not word.replace("/", "").isdigit():
        return word.replace("/", "/\u200b")
    middle = len(word) // 2
    return (
        f"{word[:middle]}\xad{word[middle:]}"
        if len(word) >= _LONG and word.isalpha() and chance.random() < 0.5
        else word
    )
