import { useEffect, useState } from 'react';
import { t } from '../../../shared/text.ts';
import { formatBytes } from '../../lib/bytes.ts';
import { rich } from '../../lib/rich.tsx';
import { Fact, Facts, Section } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { soft } from '../../ui/rich-parts.tsx';
import { VisibleText } from '../../ui/VisibleText.tsx';
import type { ByteSource } from './byte-source.ts';
import { fileFormatOf, zipArchive } from './file-format.ts';
import { imageSizeOf } from './image-size.ts';
import { shortened } from './long-text.ts';
import { listZip, type ZipListing } from './zip.ts';

/** A longer name is cut. */
const maxNameChars = 300;

type SummaryCardProps = {
  readonly source: ByteSource;
  readonly head: Uint8Array;
  readonly contentType: string;
};

/** What a body is that is no text. It is described and never drawn, run or unpacked. */
export function SummaryCard({ source, head, contentType }: SummaryCardProps) {
  const format = fileFormatOf(head);
  const size = format?.kind === 'image' ? imageSizeOf(head) : null;
  return (
    <div className="stack">
      <Notice>
        {rich('This is not text: {type}, {size}.', {
          type: <VisibleText text={contentType || t('unknown type')} />,
          size: formatBytes(source.totalBytes),
        })}
      </Notice>
      <Section title={t('Summary')}>
        <Facts>
          <Fact name={t('By its first bytes')}>
            {format === null ? t('no format known here') : t(format.name)}
          </Fact>
          <Fact name={t('Size')}>
            {rich('{size} <soft>({bytes, number} bytes)</soft>', {
              size: formatBytes(source.totalBytes),
              bytes: source.totalBytes,
              soft,
            })}
          </Fact>
          {size && (
            <Fact name={t('Dimensions')}>
              {t('{width, number} × {height, number} pixels', size)}
            </Fact>
          )}
        </Facts>
      </Section>
      {format?.name === zipArchive && <ZipEntries source={source} />}
    </div>
  );
}

function ZipEntries({ source }: { readonly source: ByteSource }) {
  const [listing, setListing] = useState<ZipListing | 'loading' | null>('loading');
  useEffect(() => {
    let isGone = false;
    void listZip(source).then((found) => {
      if (!isGone) setListing(found);
    });
    return () => {
      isGone = true;
    };
  }, [source]);
  if (listing === 'loading') return <p className="soft">{t('Reading the list of entries…')}</p>;
  if (!listing) {
    return <p className="soft">{t('This archive has no list of entries at its end.')}</p>;
  }
  const { entries, count } = listing;
  return (
    <Section title={t('Entries ({count, number})', { count })}>
      {entries.length < count && (
        <p className="soft small">
          {t('Showing the first {count, number}.', { count: entries.length })}
        </p>
      )}
      <table className="headers" aria-label={t('Entries of the archive')}>
        <tbody>
          {entries.map((entry, index) => (
            // Names repeat and the order never changes: the position is the key.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={index}>
              <td>
                <VisibleText text={shortened(entry.name, maxNameChars)} />
                {entry.isEncrypted && <span className="tag">{t('encrypted')}</span>}
              </td>
              <td>{formatBytes(entry.bytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
