-- The words of the stories, weighted: A the headline, B statements, C subjects, D the text.
CREATE TABLE story_text (
  rowid BIGINT PRIMARY KEY,
  words TSVECTOR NOT NULL
);
CREATE INDEX story_text_words ON story_text USING gin (words);
