/** The only bridge: two functions over two fixed channels. */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { callChannel, pushChannel } from '../shared/channels.ts';

contextBridge.exposeInMainWorld('countersign', {
  call: (name: unknown, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke(callChannel, name, input),
  /** Out: a function that ends the subscription. */
  onPush: (listener: (json: unknown) => void): (() => void) => {
    const forward = (_event: IpcRendererEvent, json: unknown): void => listener(json);
    ipcRenderer.on(pushChannel, forward);
    return () => ipcRenderer.off(pushChannel, forward);
  },
});
