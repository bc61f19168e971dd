import { createContext } from 'react';

/** Events before this one are not in the history any more, unless they are pinned. */
export const OldestSeqContext = createContext(0);
