-- The words of the stories. They are not kept a second time: the index points at stories by their numbers.
CREATE VIRTUAL TABLE story_text USING fts5 (
  headline, body, statements, subjects,
  content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2'
);
