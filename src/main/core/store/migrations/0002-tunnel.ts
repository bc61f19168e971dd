/** When the tunnel was wanted and not there, and what went through it, by month. */
export const tunnel = `
  CREATE TABLE outages (
    id INTEGER PRIMARY KEY,
    from_ms INTEGER NOT NULL,
    to_ms INTEGER
  ) STRICT;
  CREATE TABLE tunnel_usage (
    month TEXT PRIMARY KEY,
    requests INTEGER NOT NULL,
    bytes INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
`;
