-- Documents whose words do not add up.
SELECT path, words_in_tables, words_placed, words_ignored, words_reported
FROM documents
WHERE words_in_tables <> words_placed + words_ignored + words_reported OR words_in_tables > words_on_pages;
