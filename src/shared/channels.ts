/** The only two IPC channels. */
export const callChannel = 'countersign:call';
export const pushChannel = 'countersign:push';
