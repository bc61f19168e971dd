/** The context menu of the list: what can be done to the selected events. */
import type { ActionId } from '../../../shared/actions.ts';
import type { EventSummary } from '../../../shared/event.ts';
import { t } from '../../../shared/text.ts';
import {
  ChevronRightIcon,
  CompareIcon,
  CopyIcon,
  ExportIcon,
  NoteIcon,
  PinIcon,
  TagIcon,
  TrashIcon,
} from '../../ui/icons.tsx';
import type { MenuGroup } from '../../ui/MenuPopup.tsx';
import type { ListAction } from './feed-keys.ts';
import { pinWord } from './SelectionBar.tsx';
import type { Copied } from './use-copy-events.ts';

type Doings = {
  /** Does what a part of the window does for the event that is open: the selected one, if it is alone. */
  readonly run: (action: ActionId) => void;
  readonly act: (action: ListAction) => void;
  readonly copy: (what: Copied, events: readonly EventSummary[]) => void;
};

export const eventMenu = (
  selected: readonly EventSummary[],
  { run, act, copy }: Doings,
): readonly MenuGroup[] => {
  const isOne = selected.length === 1;
  const forOne: MenuGroup = {
    items: [
      {
        id: 'open',
        action: 'event.open',
        label: t('Open'),
        icon: <ChevronRightIcon />,
        onSelect: () => run('event.open'),
      },
      {
        id: 'compare',
        action: 'event.compare',
        label: t('Compare with…'),
        icon: <CompareIcon />,
        onSelect: () => run('event.compare'),
      },
      {
        id: 'export',
        action: 'event.export',
        label: t('Copy or save…'),
        icon: <ExportIcon />,
        onSelect: () => run('event.export'),
      },
    ],
  };
  const marks: MenuGroup = {
    items: [
      {
        id: 'pin',
        action: 'event.pin',
        label: pinWord(selected),
        icon: <PinIcon />,
        onSelect: () => act('pin'),
      },
      {
        id: 'tag',
        action: 'event.tag',
        label: t('Tags…'),
        icon: <TagIcon />,
        onSelect: () => act('tag'),
      },
      ...(isOne
        ? [
            {
              id: 'note',
              action: 'event.note',
              label: t('Note'),
              icon: <NoteIcon />,
              onSelect: () => run('event.note'),
            } as const,
          ]
        : []),
    ],
  };
  const copies: MenuGroup = {
    items: [
      {
        id: 'url',
        label: t('Copy URL'),
        icon: <CopyIcon />,
        onSelect: () => copy('URL', selected),
      },
      {
        id: 'id',
        label: t('Copy delivery ID'),
        detail: t('As the provider names it'),
        icon: <CopyIcon />,
        onSelect: () => copy('delivery', selected),
      },
      {
        id: 'number',
        label: t('Copy number'),
        detail: t('Its place in this history'),
        icon: <CopyIcon />,
        onSelect: () => copy('number', selected),
      },
    ],
  };
  const removal: MenuGroup = {
    items: [
      {
        id: 'delete',
        action: 'event.delete',
        label: t('Delete'),
        icon: <TrashIcon />,
        isDangerous: true,
        onSelect: () => act('delete'),
      },
    ],
  };
  return [...(isOne ? [forOne] : []), marks, copies, removal];
};
