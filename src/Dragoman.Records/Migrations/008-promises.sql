-- A maker's newest promises, whoever they are to.
CREATE INDEX IF NOT EXISTS promise_told ON promise (maker, first);
