import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { FileShelf, ShelfFile, Slot } from '@/features/file/shelf'
import type { FormDefinition } from '@/features/registration/form'
import { fileAddress, type OwnProfileRead, ownProfileQuery, type ProfileKind } from '@/features/talent/own'
import { requestHeaders } from '@/shared/lib/api'
import type { LongForm } from '@/shared/lib/long-form'
import { asProblem, networkProblem, problemWords, toProblem } from '@/shared/lib/problem'
import { uploadFile } from '@/shared/lib/upload'
import { useToast } from '@/shared/ui/Toast'

type Sending = ShelfFile & { bytes: Blob }

/** Files of my profile: sent as soon as they are chosen, apart from the answers, which stay as they are typed. */
export function useOwnShelf(
  kind: ProfileKind,
  form: FormDefinition<object>,
  answers: LongForm,
  onChanged: (read: OwnProfileRead) => void,
  of?: string,
): FileShelf {
  const queries = useQueryClient()
  const toast = useToast()
  const [files, setFiles] = useState<readonly Sending[]>([])
  const aborts = useRef(new Map<string, AbortController>())
  const code = queries.getQueryData(ownProfileQuery(kind, of).queryKey)?.profile.code ?? ''

  const update = useCallback(
    (id: string, change: Partial<Sending>) =>
      setFiles(before => before.map(file => (file.id === id ? { ...file, ...change } : file))),
    [],
  )

  /** A file came or went: the profile has a new version, its answers are the same. */
  const settle = useCallback(
    async (slot: Slot, fileId: string, how: 'put' | 'remove') => {
      answers.replace(form.place(answers.values(), slot, fileId, how))
      const read = await queries.fetchQuery({ ...ownProfileQuery(kind, of), staleTime: 0 })
      if (read) onChanged(read)
    },
    [form, kind, of, answers, onChanged, queries],
  )

  const send = useCallback(
    async (file: Sending) => {
      const abort = new AbortController()
      aborts.current.set(file.id, abort)
      const { problem: _before, ...fresh } = file
      setFiles(before => [
        ...before.filter(
          other => other.id !== file.id && (file.slot === 'gallery' || other.slot !== file.slot),
        ),
        { ...fresh, phase: 'sending', progress: 0 },
      ])
      try {
        const { fileId } = await uploadFile<{ fileId: string }>({
          url: fileAddress(kind, code, file.slot),
          file: file.bytes,
          name: file.name,
          onProgress: progress => update(file.id, { progress }),
          signal: abort.signal,
        })
        update(file.id, { phase: 'kept', progress: 100, fileId })
        await settle(file.slot, fileId, 'put')
      } catch (error) {
        if (abort.signal.aborted) update(file.id, { phase: 'refused' })
        else update(file.id, { phase: 'refused', problem: asProblem(error) })
      } finally {
        aborts.current.delete(file.id)
      }
    },
    [code, kind, settle, update],
  )

  const take = useCallback(
    async (slot: Slot, fileId: string) => {
      let response: Response
      try {
        response = await fetch(fileAddress(kind, code, slot, fileId), {
          method: 'DELETE',
          headers: requestHeaders('DELETE'),
        })
      } catch {
        throw networkProblem()
      }
      if (!response.ok && response.status !== 404) throw toProblem(response, undefined)
      await settle(slot, fileId, 'remove')
    },
    [code, kind, settle],
  )

  return useMemo(
    () => ({
      files,
      add: (slot, { bytes, name, preview }) =>
        void send({
          id: crypto.randomUUID(),
          slot,
          name,
          size: bytes.size,
          bytes,
          phase: 'waiting',
          progress: 0,
          ...(preview ? { preview } : {}),
        }),
      retry: id => {
        const file = files.find(entry => entry.id === id)
        if (file) void send(file)
      },
      abort: id => aborts.current.get(id)?.abort(),
      remove: id => {
        const file = files.find(entry => entry.id === id)
        setFiles(before => before.filter(entry => entry.id !== id))
        if (file?.fileId)
          take(file.slot, file.fileId).catch(error => {
            setFiles(before => [...before, file])
            toast(problemWords(error), 'danger')
          })
      },
      removeKept: (slot, fileId) =>
        void take(slot, fileId).catch(error => toast(problemWords(error), 'danger')),
      // Photos and galleries are the profile's public pictures; what is private is acknowledged, not shown again.
      picture: async fileId =>
        [answers.get('media.idPhoto'), answers.get('documents.cv')].includes(fileId)
          ? undefined
          : `/api/v1/files/${fileId}/thumb`,
    }),
    [files, answers, send, take, toast],
  )
}
