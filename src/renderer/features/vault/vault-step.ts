/** What can be done about where secrets are kept; each is a dialog of its own. */
export type VaultStep =
  | 'passphrase'
  | 'keychain'
  | 'session'
  | 'change'
  | 'unlock'
  | 'recover'
  | 'start-over'
  | 'recovery-key';
