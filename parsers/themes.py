"""Themes of titles, by the words of the vocabulary."""

from schema.vocabulary import fold, word_lists


def theme_of(title: str) -> str | None:
    """The first theme of the vocabulary with a word in the title; `None` where there is none."""
    folded = f" {fold(title)} "
    for theme, theme_words in word_lists("themes").items():
        if any(f" {fold(word)} " in folded for word in theme_words):
            return theme
    return None
