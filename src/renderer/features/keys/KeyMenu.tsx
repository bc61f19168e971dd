import type { KeyInfo } from '../../../shared/provider.ts';
import { t } from '../../../shared/text.ts';
import { isInUse, type KeyStanding, keyName } from '../../lib/key-words.ts';
import { IconButton } from '../../ui/Button.tsx';
import {
  ArchiveIcon,
  CheckIcon,
  CopyIcon,
  MoreIcon,
  PencilIcon,
  PowerOffIcon,
  RepeatIcon,
  TrashIcon,
} from '../../ui/icons.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { MenuItem } from '../../ui/MenuPopup.tsx';
import type { KeyActions } from './use-key-actions.ts';

/** What is settled in a dialog. */
export type KeyQuestion = 'rename' | 'rotate' | 'retire' | 'remove';

type KeyMenuProps = {
  readonly info: KeyInfo;
  readonly standing: KeyStanding;
  /** There is a provider that says how its keys are taken. */
  readonly canRotate: boolean;
  readonly actions: KeyActions;
  readonly onAsk: (question: KeyQuestion) => void;
  /** Asks first where the key is still needed. */
  readonly onRetire: () => void;
};

function* keyItems(props: KeyMenuProps): Generator<MenuItem> {
  const { info, standing, actions, onAsk } = props;
  if (info.kind === 'secret' && info.isAvailable) {
    const onSelect = (): void => void actions.copy();
    yield { id: 'copy', label: t('Copy secret'), icon: <CopyIcon />, onSelect };
  }
  yield {
    id: 'rename',
    label: t('Rename…'),
    icon: <PencilIcon />,
    onSelect: () => onAsk('rename'),
  };
  // One that overlaps already has its successor.
  if (standing === 'active' && props.canRotate && info.kind !== 'test') {
    yield {
      id: 'rotate',
      label: t('Rotate…'),
      detail: t('Adds a new key; this one stays for a while'),
      icon: <RepeatIcon />,
      onSelect: () => onAsk('rotate'),
    };
  }
}

function* standingItems(props: KeyMenuProps): Generator<MenuItem> {
  const { standing, actions } = props;
  if (isInUse(standing)) {
    yield {
      id: 'retire',
      label: t('Retire…'),
      detail: t('Verifies nothing that arrives from now on'),
      icon: <ArchiveIcon />,
      onSelect: props.onRetire,
    };
  }
  if (standing === 'overlap' || standing === 'retired') {
    yield {
      id: 'use',
      label: standing === 'retired' ? t('Use again') : t('Keep in use'),
      detail: t('Until you retire it'),
      icon: <CheckIcon />,
      onSelect: () => void actions.retire(false),
    };
  }
  const isDisabled = standing === 'disabled';
  yield {
    id: 'disable',
    label: isDisabled ? t('Enable') : t('Disable'),
    detail: isDisabled
      ? t('Stored events are judged with it again, too')
      : t('Stored events are judged without it, too'),
    icon: isDisabled ? <CheckIcon /> : <PowerOffIcon />,
    onSelect: () => void actions.disable(!isDisabled),
  };
}

export function KeyMenu(props: KeyMenuProps) {
  const label = t('Actions for key {key}', { key: keyName(props.info) });
  const remove: MenuItem = {
    id: 'remove',
    label: t('Remove…'),
    icon: <TrashIcon />,
    isDangerous: true,
    onSelect: () => props.onAsk('remove'),
  };
  return (
    <Menu
      label={label}
      groups={[
        { items: [...keyItems(props)] },
        { items: [...standingItems(props)] },
        { items: [remove] },
      ]}
      renderTrigger={(trigger) => <IconButton {...trigger} label={label} icon={<MoreIcon />} />}
    />
  );
}
