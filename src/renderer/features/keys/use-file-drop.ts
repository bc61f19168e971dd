import type { DragEvent } from 'react';
import { useEffect, useState } from 'react';

export type FileDrop = {
  readonly isOver: boolean;
  /** To be spread on the element that takes files. */
  readonly handlers: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
};

type Dragged = { readonly dataTransfer: DataTransfer | null };

const holdsFiles = ({ dataTransfer }: Dragged): boolean =>
  dataTransfer?.types.includes('Files') === true;

/** A file that is dropped beside its place would otherwise be opened, or its name typed. */
const ignoreElsewhere = (event: globalThis.DragEvent): void => {
  if (!holdsFiles(event) || event.defaultPrevented) return;
  event.preventDefault();
  if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
};

/** Takes files that are dropped on an element; dropped anywhere else, they do nothing. */
export const useFileDrop = (onFiles: (files: readonly File[]) => void): FileDrop => {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    window.addEventListener('dragover', ignoreElsewhere);
    window.addEventListener('drop', ignoreElsewhere);
    return () => {
      window.removeEventListener('dragover', ignoreElsewhere);
      window.removeEventListener('drop', ignoreElsewhere);
    };
  }, []);
  return {
    isOver,
    handlers: {
      onDragOver: (event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      },
      onDragLeave: ({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) setOver(false);
      },
      onDrop: (event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      },
    },
  };
};
