import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { queueInspect } from '../../../../main/services/jobs/inspectJob.ts'
import { addJob, listJobs, renameProjectOfJobs } from '../../../../main/library/jobs/jobRows.ts'
import { withJobs } from '../../../../main/services/jobs/jobs.ts'
import { gearsProgram } from '../../../support/gearsProgram.ts'
import { testProgram } from '../../../support/testProgram.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'

const project = 'gears'

test('a project says what it is about, and when it was last used', async () => {
  const { ask } = await gearsProgram()
  const [before] = await ask('projects.list', undefined)
  await ask('projects.describe', { project, partNumber: ' AB-1234 ', process: '外観検査' })
  expect(await ask('projects.facts', { project })).toMatchObject({ partNumber: 'AB-1234', process: '外観検査' })
  const [after] = await ask('projects.list', undefined)
  expect(after).toMatchObject({ partNumber: 'AB-1234', process: '外観検査' })
  expect(String(after?.usedAt) >= String(before?.usedAt)).toBe(true)
})

test('a project has another name, unless that is taken or no name', async () => {
  const { ask, problemOf } = await gearsProgram()
  await ask('projects.create', { name: '軸受' })
  expect(await problemOf('projects.rename', { project, newName: ' 軸受 ' })).toEqual({
    code: 'project-name-taken', name: '軸受',
  })
  expect(await problemOf('projects.rename', { project, newName: ' ' })).toMatchObject({ code: 'project-name-invalid' })
  expect(await ask('projects.rename', { project, newName: '歯車 ' })).toEqual({ name: '歯車' })
  expect((await ask('projects.facts', { project: '歯車' })).classes).toHaveLength(2)
  expect(await ask('projects.history', { project: '歯車', limit: 1 })).toMatchObject([
    { action: 'project-renamed', detail: { from: 'gears', to: '歯車' } },
  ])
})

test('a project keeps its name while a job is not done with it', async () => {
  const { problemOf, program } = await gearsProgram()
  const { id } = await queueInspect(program.dataFolder, { projectName: project }, { title: project, hours: 'night' })
  expect(await problemOf('projects.rename', { project, newName: '歯車' })).toEqual({
    code: 'project-in-use', name: project, number: id,
  })
})

test('jobs follow the name of their project, and no others', async () => {
  const folder = await temporaryFolder()
  await withJobs(folder, async ({ writer }) => {
    for (const projectName of [project, 'other']) {
      addJob(writer, { kind: 'inspect', title: projectName, request: { projectName }, hours: 'night' })
    }
    renameProjectOfJobs(writer, project, '歯車')
    expect(listJobs(writer).map(({ request }) => request)).toEqual([{ projectName: '歯車' }, { projectName: 'other' }])
  })
})

test('the sample set is drawn into the data folder', async () => {
  const { ask } = await testProgram()
  const phases = new Set<string>()
  const { path } = await ask('projects.sample', undefined, { tell: ({ phase }) => phases.add(phase) })
  expect((await readdir(path)).sort()).toContain('train')
  expect([...phases]).toEqual(['samples'])
}, 60_000)
