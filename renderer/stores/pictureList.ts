import { defineStore } from 'pinia'
import type { Input, Output } from '../../shared/contract/calls.ts'
import { useNotices } from './notices.ts'
import { useHost } from './useHost.ts'

export type PictureLine = Output<'pictures.list'>[number]
export type PicturePages = Output<'pictures.pages'>
/** Which pictures of a project are wanted. */
export type PictureWish = Omit<Input<'pictures.pages'>, 'size'>

/** The pictures of a project, page by page. */
export const usePictureList = defineStore('pictureList', () => {
  const host = useHost()
  const { tell } = useNotices()

  /** Where the pages of a list begin; undefined where it cannot be had, which is told. */
  async function pages(wish: PictureWish, size: number): Promise<PicturePages | undefined> {
    try {
      return await host.ask('pictures.pages', { ...wish, size })
    } catch (error) {
      tell(error)
      return undefined
    }
  }

  async function page(wish: PictureWish, after: number, limit: number): Promise<readonly PictureLine[] | undefined> {
    try {
      return await host.ask('pictures.list', { ...wish, after, limit })
    } catch (error) {
      tell(error)
      return undefined
    }
  }

  return { pages, page }
})
