import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron'
import { CHANNEL } from './channel.ts'

// All that a page gets of the program: messages of the contract, both ways, and where a dropped file is.
contextBridge.exposeInMainWorld('joryu', {
  send: (message: unknown): void => ipcRenderer.send(CHANNEL, message),
  receive: (listener: (message: unknown) => void): (() => void) => {
    const hear = (_: IpcRendererEvent, message: unknown): void => listener(message)
    ipcRenderer.on(CHANNEL, hear)
    return () => void ipcRenderer.off(CHANNEL, hear)
  },
  pathForFile: (file: File): string => webUtils.getPathForFile(file),
})
