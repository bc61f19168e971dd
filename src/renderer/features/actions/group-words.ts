import type { ActionGroup } from '../../../shared/actions.ts';
import { type Message, message } from '../../../shared/text.ts';

export const groupWords: Readonly<Record<ActionGroup, Message>> = {
  events: message('Events'),
  search: message('Search'),
  view: message('View'),
  source: message('Source'),
  tunnel: message('Tunnel'),
  app: message('App'),
};
