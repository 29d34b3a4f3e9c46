-- Dealings by country, for questions that name one.
CREATE INDEX dealing_country ON dealing (country, first);
