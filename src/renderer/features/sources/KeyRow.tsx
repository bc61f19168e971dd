import type { KeyInfo } from '../../../shared/provider.ts';
import { useApi } from '../../api.ts';
import { keyName, kindWords } from '../../lib/key-words.ts';
import { formatDate } from '../../lib/time.ts';
import { IconButton } from '../../ui/Button.tsx';
import {
  ArchiveIcon,
  CopyIcon,
  KeyIcon,
  MoreIcon,
  RepeatIcon,
  TrashIcon,
} from '../../ui/icons.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { useNotices } from '../../ui/notices.tsx';

type KeyRowProps = {
  readonly info: KeyInfo;
  readonly onChanged: () => void;
  readonly onRemove: () => void;
};

export function KeyRow({ info, onChanged, onRemove }: KeyRowProps) {
  const api = useApi();
  const { inform, report } = useNotices();
  const name = keyName(info);
  const isRetired = info.retiredAtMs !== null;
  const copy = async (): Promise<void> => {
    const result = await api.call('keys.copy', { id: info.id });
    if (result.ok) {
      inform('Secret copied', `The clipboard is cleared after ${result.value.clearsInS} seconds.`);
    } else report(result.error);
  };
  const setRetired = async (next: boolean): Promise<void> => {
    const result = await api.call('keys.retire', { id: info.id, isRetired: next });
    if (!result.ok) {
      report(result.error);
      return;
    }
    if (next) inform('Key retired', 'It still verifies what arrived before, and nothing new.');
    else inform('Key in use again', 'It verifies what arrives from now on.');
    onChanged();
  };
  return (
    <li className={isRetired ? 'key key--retired' : 'key'}>
      <KeyIcon />
      <div className="key__words">
        <p className="key__name">
          <span title={name}>{name}</span>
          {isRetired && <span className="tag">Retired</span>}
          {info.isAvailable && !info.isPersistent && (
            <span className="tag tag--warn">This run only</span>
          )}
        </p>
        <p className="key__facts soft small">
          {name !== kindWords[info.kind] && <span>{kindWords[info.kind]}</span>}
          <span title="The first 8 hex digits of its SHA-256">
            Fingerprint <span className="mono">{info.fingerprint}</span>
          </span>
          {info.last4 !== null && (
            <span>
              ends in <span className="mono">{info.last4}</span>
            </span>
          )}
          <span>added {formatDate(info.createdAtMs)}</span>
          {info.retiredAtMs !== null && <span>retired {formatDate(info.retiredAtMs)}</span>}
        </p>
        {!info.isAvailable && (
          <p className="key__problem small">
            Cannot be opened any more. Remove it and paste it again.
          </p>
        )}
      </div>
      {info.kind === 'secret' && info.isAvailable && (
        <IconButton
          label={`Copy secret ${name}`}
          icon={<CopyIcon size={14} />}
          onClick={() => void copy()}
        />
      )}
      <Menu
        label={`Actions for key ${name}`}
        groups={[
          {
            items: [
              isRetired
                ? {
                    id: 'use',
                    label: 'Use again',
                    icon: <RepeatIcon />,
                    onSelect: () => void setRetired(false),
                  }
                : {
                    id: 'retire',
                    label: 'Retire',
                    detail: 'Verifies nothing that arrives from now on',
                    icon: <ArchiveIcon />,
                    onSelect: () => void setRetired(true),
                  },
              {
                id: 'remove',
                label: 'Remove…',
                icon: <TrashIcon />,
                isDangerous: true,
                onSelect: onRemove,
              },
            ],
          },
        ]}
        renderTrigger={(trigger) => (
          <IconButton {...trigger} label={`Actions for key ${name}`} icon={<MoreIcon />} />
        )}
      />
    </li>
  );
}
