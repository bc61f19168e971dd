/** What the consoles say, by action, by step of the guide, and by where secrets are kept. */
import type { GuideStep, GuideStepName } from '../../../shared/console.ts';
import type { ConsoleAction } from '../../../shared/contract/console.ts';
import { keepsSecrets, type VaultState } from '../../../shared/vault.ts';
import { keychainWords } from '../../lib/vault-words.ts';

/** Read out when an action went well, and shown above its exchange. */
export const doneWords: Readonly<Record<ConsoleAction['kind'], string>> = {
  'messagemedia.list': 'Signature keys listed',
  'messagemedia.create': 'Signature key created',
  'messagemedia.enable': 'Signature key enabled',
  'messagemedia.disable': 'Signature key disabled',
  'messagemedia.delete': 'Signature key deleted',
  'messagemedia.fetch': 'Public key added to this source',
  'messagemedia.send': 'Message sent',
  'bracken.token': 'Access token received',
  'bracken.subscribe': 'Subscription saved',
  'bracken.createUser': 'Test user created',
  'bracken.deleteUser': 'Test user deleted',
};

/** Above what came of an action that went wrong. */
export const failedWords: Readonly<Record<ConsoleAction['kind'], string>> = {
  'messagemedia.list': 'Signature keys not listed',
  'messagemedia.create': 'Signature key not created',
  'messagemedia.enable': 'Signature key not enabled',
  'messagemedia.disable': 'Signature key not disabled',
  'messagemedia.delete': 'Signature key not deleted',
  'messagemedia.fetch': 'Public key not added',
  'messagemedia.send': 'Message not sent',
  'bracken.token': 'No access token',
  'bracken.subscribe': 'Subscription not saved',
  'bracken.createUser': 'Test user not created',
  'bracken.deleteUser': 'Test user not deleted',
};

export type Question = {
  readonly title: string;
  readonly text: string;
  readonly answer: string;
  readonly isDangerous: boolean;
};

const harmless = (title: string, text: string, answer: string): Question => ({
  title,
  text,
  answer,
  isDangerous: false,
});

/** What is asked before an action is sent. */
export const questionOf = (action: ConsoleAction): Question => {
  switch (action.kind) {
    case 'messagemedia.enable':
      return harmless(
        'Enable this key?',
        'MessageMedia signs with it from then on. Only one key can be enabled. The key that is enabled now stops signing.',
        'Enable key',
      );
    case 'messagemedia.disable':
      return harmless(
        'Disable the enabled key?',
        'No key signs then: webhooks arrive unsigned, and cannot be verified, until one is enabled again.',
        'Disable key',
      );
    case 'messagemedia.delete':
      return {
        title: 'Delete this key?',
        text: 'MessageMedia forgets its private key for good. Its public key stays among the keys of this source, if it is there, so that events it signed can still be checked.',
        answer: 'Delete key',
        isDangerous: true,
      };
    case 'messagemedia.fetch':
      return harmless(
        'Add its public key to this source?',
        'The public key is read from MessageMedia and added to the keys of this source.',
        'Add public key',
      );
    case 'messagemedia.send':
      return harmless(
        'Send this message?',
        `A real message goes to ${action.destination}. MessageMedia charges your account for it.`,
        'Send message',
      );
    case 'bracken.deleteUser':
      return {
        title: `Delete the user “${action.username}”?`,
        text: 'The user is removed from your Bracken domain. This cannot be undone.',
        answer: 'Delete user',
        isDangerous: true,
      };
    case 'messagemedia.list':
    case 'messagemedia.create':
    case 'bracken.token':
    case 'bracken.subscribe':
    case 'bracken.createUser':
      return harmless('Send this request?', 'This is what will be sent.', 'Send request');
  }
};

export const stepWords: Readonly<Record<GuideStepName, string>> = {
  secret: 'Take or make the secret of this source',
  token: 'Get an access token',
  subscribe: 'Subscribe this source to user_create',
  trigger: 'Create the test user',
  wait: 'Wait for the event',
  verdict: 'Check its signature',
};

export const stateWords: Readonly<Record<GuideStep['state'], string>> = {
  waiting: 'to do',
  running: 'under way',
  done: 'done',
  failed: 'failed',
  skipped: 'skipped',
};

/** Where a secret that is entered now will be. */
export const secretPlace = (vault: VaultState): string => {
  if (vault.status === 'locked') {
    return 'The vault is locked: unlock it first, then the secret can be kept and used.';
  }
  if (!keepsSecrets(vault)) {
    return 'The secret is kept in memory for this run only: when Countersign quits, you will have to enter it again.';
  }
  return vault.place === 'keychain'
    ? `The secret is encrypted with a key from ${keychainWords(vault.keychain)} and stays on this computer.`
    : 'The secret is encrypted with your passphrase and stays on this computer.';
};

/** The host of a URL as credentials are sent to it; null while it is none. */
export const hostOf = (url: string): string | null => {
  const host = URL.canParse(url) ? new URL(url).host : '';
  return host === '' ? null : host;
};
