import type { FormEvent, ReactNode } from 'react';
import { t } from '../../../shared/text.ts';
import { classNames } from '../../ui/class-names.ts';
import { Form } from '../../ui/Form.tsx';
import { useFileDrop } from './use-file-drop.ts';

type KeyFormProps = {
  readonly className: string;
  readonly onFiles: (files: readonly File[]) => void;
  /** In: the form, to read its other fields. */
  readonly onSubmit: (form: HTMLFormElement) => void;
  readonly children: ReactNode;
};

/** A form that takes a key, and key files that are dropped on it. */
export function KeyForm({ className, onFiles, onSubmit, children }: KeyFormProps) {
  const { isOver, handlers } = useFileDrop(onFiles);
  return (
    <Form
      className={classNames('key-form', isOver && 'key-form--over', className)}
      {...handlers}
      onSubmit={(event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        onSubmit(event.currentTarget);
      }}
    >
      {children}
      {isOver && <p className="key-form__drop">{t('Drop the key file here')}</p>}
    </Form>
  );
}

/** The name for a new key, as it stands in the form. */
export const labelIn = (form: HTMLFormElement): string => {
  const text = new FormData(form).get('label');
  return typeof text === 'string' ? text.trim() : '';
};
