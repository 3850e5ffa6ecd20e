import GRDB

/// The tables of a store.
enum Schema {
  /// The version that is written to `user_version`.
  static let version = 2

  static let statements = """
    -- Single values by name.
    CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;

    -- The files that have been read or are to be read.
    CREATE TABLE input (
      id INTEGER PRIMARY KEY,
      path BLOB NOT NULL UNIQUE,        -- as the system spells it
      is_log INTEGER NOT NULL,          -- its records outlive it
      ordinal INTEGER NOT NULL,         -- its place in the order of the inputs; -1 when it is gone
      size INTEGER NOT NULL,            -- size and time tell quickly that nothing has changed,
      modified INTEGER NOT NULL,        -- in nanoseconds since 1970
      digest BLOB,                      -- SHA-256 of what was read, the truth
      state INTEGER NOT NULL,           -- InputState
      seen INTEGER NOT NULL             -- the last plan that met it
    );
    CREATE INDEX input_by_state ON input (state, ordinal);

    -- The lines of the rejects file.
    CREATE TABLE rejection (
      input INTEGER NOT NULL, number INTEGER NOT NULL, line BLOB NOT NULL,
      PRIMARY KEY (input, number)
    ) WITHOUT ROWID;

    -- The present state of every article; a row without a segment is a deleted one.
    CREATE TABLE record (
      id TEXT NOT NULL, format TEXT NOT NULL,
      version INTEGER NOT NULL, status TEXT NOT NULL, digest BLOB,
      segment INTEGER, line INTEGER,
      input INTEGER NOT NULL,           -- the file that says so
      is_logged INTEGER NOT NULL,       -- whether a log says so, too
      PRIMARY KEY (id, format)
    ) WITHOUT ROWID;

    -- Which articles are in which file, but for logs.
    CREATE TABLE appearance (
      id TEXT NOT NULL, format TEXT NOT NULL, input INTEGER NOT NULL, reading INTEGER NOT NULL,
      PRIMARY KEY (id, format, input)
    ) WITHOUT ROWID;
    CREATE INDEX appearance_by_input ON appearance (input, reading);

    -- Articles that a file no longer has; settled when all files have been read.
    CREATE TABLE gone (
      id TEXT NOT NULL, format TEXT NOT NULL, PRIMARY KEY (id, format)
    ) WITHOUT ROWID;

    -- What has been published of the articles that were touched since.
    CREATE TABLE former (
      id TEXT NOT NULL, format TEXT NOT NULL,
      version INTEGER, status TEXT, digest BLOB, segment INTEGER, line INTEGER,
      PRIMARY KEY (id, format)
    ) WITHOUT ROWID;

    CREATE VIEW published AS
      SELECT id, format, version, status, digest, segment, line FROM former
      UNION ALL
      SELECT id, format, version, status, digest, segment, line FROM record r
      WHERE NOT EXISTS (SELECT 1 FROM former f WHERE f.id = r.id AND f.format = r.format);

    -- The files of lines.
    CREATE TABLE segment (
      id INTEGER PRIMARY KEY,
      revision INTEGER NOT NULL,        -- how often it has been compacted
      lines INTEGER NOT NULL,           -- records in it, dead ones included
      fact_lines INTEGER NOT NULL,
      bytes INTEGER NOT NULL,
      digests BLOB,                     -- SHA-256 of its records, facts and index; NULL in old ones
      dead INTEGER NOT NULL             -- of these lines, how many have been replaced or removed
    );
    CREATE TABLE dead (
      segment INTEGER NOT NULL, line INTEGER NOT NULL,
      generation INTEGER NOT NULL,      -- the publication that does without it
      PRIMARY KEY (segment, line)
    ) WITHOUT ROWID;

    -- Every run, and what each publication was.
    CREATE TABLE run (
      id INTEGER PRIMARY KEY, started REAL NOT NULL, ended REAL NOT NULL,
      generation INTEGER NOT NULL, succeeded INTEGER NOT NULL,
      files INTEGER NOT NULL, added INTEGER NOT NULL, revised INTEGER NOT NULL,
      removed INTEGER NOT NULL, retracted INTEGER NOT NULL
    );

    -- Since when a source has been asked for all it has.
    CREATE TABLE fetched (source TEXT NOT NULL, started REAL NOT NULL);
    """

  /// What makes a store of version 1 one of version 2.
  static let secondVersion = "ALTER TABLE segment ADD COLUMN digests BLOB"
}
