import { useState } from 'react';
import { fileFormats, maxExportedEvents, textFormats } from '../../../shared/exchange.ts';
import { t } from '../../../shared/text.ts';
import { IconButton } from '../../ui/Button.tsx';
import { ExportIcon } from '../../ui/icons.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { MenuGroup } from '../../ui/MenuPopup.tsx';
import { fileWords, textWords } from './export-words.ts';
import { useExport } from './use-export.ts';

const labelFor = (count: number): string => {
  if (count > maxExportedEvents)
    return t('At most {count, number} can be saved', { count: maxExportedEvents });
  return count === 1
    ? t('Copy or save')
    : t('Save {count, plural, one {# event} other {# events}}', { count });
};

/** Copies one event, or saves any number of them. */
export function ExportMenu({ seqs }: { readonly seqs: readonly number[] }) {
  const [withCredentials, setWithCredentials] = useState(false);
  const { copy, save } = useExport(withCredentials);
  const [first] = seqs;
  const only = seqs.length === 1 ? first : undefined;
  const label = labelFor(seqs.length);
  const copying: MenuGroup = {
    label: t('Copy as'),
    items: textFormats.map((format) => ({
      ...textWords()[format],
      id: `copy-${format}`,
      ...(format === 'curl' && { action: 'event.copyCurl' as const }),
      onSelect: () => void (only !== undefined && copy(only, format)),
    })),
  };
  const saving: MenuGroup = {
    label: t('Save as'),
    items: fileFormats
      .filter((format) => only !== undefined || format !== 'http')
      .map((format) => ({
        ...fileWords()[format],
        id: `save-${format}`,
        onSelect: () => void save(seqs, format),
      })),
  };
  const credentials: MenuGroup = {
    label: t('Headers with credentials'),
    items: [
      {
        id: 'without',
        label: t('Leave out'),
        isChosen: !withCredentials,
        onSelect: () => setWithCredentials(false),
      },
      {
        id: 'with',
        label: t('With credentials'),
        detail: t('Authorization, cookies, tokens'),
        isChosen: withCredentials,
        onSelect: () => setWithCredentials(true),
      },
    ],
  };
  return (
    <Menu
      label={label}
      action="event.export"
      groups={[...(only === undefined ? [] : [copying]), saving, credentials]}
      renderTrigger={(trigger) => (
        <IconButton
          {...trigger}
          label={label}
          icon={<ExportIcon />}
          disabled={seqs.length === 0 || seqs.length > maxExportedEvents}
        />
      )}
    />
  );
}
