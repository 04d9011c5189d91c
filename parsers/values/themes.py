"""Themes of titles, by the words of the vocabulary."""

from functools import cache

from schema.vocabulary import fold, word_lists


def theme_of(title: str) -> str | None:
    """The first theme of the vocabulary with a word in the title; `None` where there is none."""
    folded = f" {fold(title)} "
    return next((theme for theme, phrase in _phrases() if phrase in folded), None)


@cache
def _phrases() -> tuple[tuple[str, str], ...]:
    """Each theme with each of its words, folded and between spaces, in the vocabulary's order."""
    lists = word_lists("themes").items()
    return tuple((theme, f" {fold(word)} ") for theme, theme_words in lists for word in theme_words)
