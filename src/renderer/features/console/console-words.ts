/** What the consoles say, by action, by step of the guide, and by where secrets are kept. */
import type { GuideStep, GuideStepName } from '../../../shared/console.ts';
import type { ConsoleAction } from '../../../shared/contract/console.ts';
import { type Message, message, t } from '../../../shared/text.ts';
import { keepsSecrets, type VaultState } from '../../../shared/vault.ts';
import { keychainWords } from '../../lib/vault-words.ts';

/** Read out when an action went well, and shown above its exchange. */
export const doneWords: Readonly<Record<ConsoleAction['kind'], Message>> = {
  'messagemedia.list': message('Signature keys listed'),
  'messagemedia.create': message('Signature key created'),
  'messagemedia.enable': message('Signature key enabled'),
  'messagemedia.disable': message('Signature key disabled'),
  'messagemedia.delete': message('Signature key deleted'),
  'messagemedia.fetch': message('Public key added to this source'),
  'messagemedia.send': message('Message sent'),
  'bracken.token': message('Access token received'),
  'bracken.subscribe': message('Subscription saved'),
  'bracken.createUser': message('Test user created'),
  'bracken.deleteUser': message('Test user deleted'),
};

/** Above what came of an action that went wrong. */
export const failedWords: Readonly<Record<ConsoleAction['kind'], Message>> = {
  'messagemedia.list': message('Signature keys not listed'),
  'messagemedia.create': message('Signature key not created'),
  'messagemedia.enable': message('Signature key not enabled'),
  'messagemedia.disable': message('Signature key not disabled'),
  'messagemedia.delete': message('Signature key not deleted'),
  'messagemedia.fetch': message('Public key not added'),
  'messagemedia.send': message('Message not sent'),
  'bracken.token': message('No access token'),
  'bracken.subscribe': message('Subscription not saved'),
  'bracken.createUser': message('Test user not created'),
  'bracken.deleteUser': message('Test user not deleted'),
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
        t('Enable this key?'),
        t(
          'MessageMedia signs with it from then on. Only one key can be enabled. The key that is enabled now stops signing.',
        ),
        t('Enable key'),
      );
    case 'messagemedia.disable':
      return harmless(
        t('Disable the enabled key?'),
        t(
          'No key signs then: webhooks arrive unsigned, and cannot be verified, until one is enabled again.',
        ),
        t('Disable key'),
      );
    case 'messagemedia.delete':
      return {
        title: t('Delete this key?'),
        text: t(
          'MessageMedia forgets its private key for good. Its public key stays among the keys of this source, if it is there, so that events it signed can still be checked.',
        ),
        answer: t('Delete key'),
        isDangerous: true,
      };
    case 'messagemedia.fetch':
      return harmless(
        t('Add its public key to this source?'),
        t('The public key is read from MessageMedia and added to the keys of this source.'),
        t('Add public key'),
      );
    case 'messagemedia.send':
      return harmless(
        t('Send this message?'),
        t('A real message goes to {number}. MessageMedia charges your account for it.', {
          number: action.destination,
        }),
        t('Send message'),
      );
    case 'bracken.deleteUser':
      return {
        title: t('Delete the user “{user}”?', { user: action.username }),
        text: t('The user is removed from your Bracken domain. This cannot be undone.'),
        answer: t('Delete user'),
        isDangerous: true,
      };
    case 'messagemedia.list':
    case 'messagemedia.create':
    case 'bracken.token':
    case 'bracken.subscribe':
    case 'bracken.createUser':
      return harmless(t('Send this request?'), t('This is what will be sent.'), t('Send request'));
  }
};

export const stepWords: Readonly<Record<GuideStepName, Message>> = {
  secret: message('Take or make the secret of this source'),
  token: message('Get an access token'),
  subscribe: message('Subscribe this source to user_create'),
  trigger: message('Create the test user'),
  wait: message('Wait for the event'),
  verdict: message('Check its signature'),
};

export const stateWords: Readonly<Record<GuideStep['state'], Message>> = {
  waiting: message('to do'),
  running: message('under way'),
  done: message('done'),
  failed: message('failed'),
  skipped: message('skipped'),
};

/** Where a secret that is entered now will be. */
export const secretPlace = (vault: VaultState): string => {
  if (vault.status === 'locked') {
    return t('The vault is locked: unlock it first, then the secret can be kept and used.');
  }
  if (!keepsSecrets(vault)) {
    return t(
      'The secret is kept in memory for this run only: when Countersign quits, you will have to enter it again.',
    );
  }
  return vault.place === 'keychain'
    ? t('The secret is encrypted with a key from {keychain} and stays on this computer.', {
        keychain: keychainWords(vault.keychain),
      })
    : t('The secret is encrypted with your passphrase and stays on this computer.');
};

/** The host of a URL as credentials are sent to it; null while it is none. */
export const hostOf = (url: string): string | null => {
  const host = URL.canParse(url) ? new URL(url).host : '';
  return host === '' ? null : host;
};
