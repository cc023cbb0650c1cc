/** What can be done from anywhere: views, files, undo, the lens, the appearance. */
import { viewNames } from '../../state/viewStore.ts'
import type { PaletteCommand, PaletteContext } from './command.ts'
import { goTo } from './goTo.ts'

export function frameCommands(context: PaletteContext): readonly PaletteCommand[] {
  const { app, words, view, canUndo, canRedo } = context
  const { actions } = app
  const { frame, palette } = words
  const where = 'everywhere'
  const { started } = view
  const commands: PaletteCommand[] = [
    { id: 'search', where, label: palette.searchOrDo, keys: ['Ctrl+K'], isAvailable: started },
    {
      id: 'shortcuts',
      where,
      label: palette.shortcuts,
      also: palette.also.shortcuts,
      keys: ['?', 'Ctrl+/'],
      listens: 'everywhere',
      run: () => app.view.set({ dialog: 'shortcuts' }),
    },
    {
      id: 'undo',
      where,
      label: frame.undo,
      keys: ['Ctrl+Z'],
      listens: 'outside fields',
      isAvailable: canUndo,
      run: actions.undo,
    },
    {
      id: 'redo',
      where,
      label: frame.redo,
      keys: ['Ctrl+Shift+Z', 'Ctrl+Y'],
      listens: 'outside fields',
      isAvailable: canRedo,
      run: actions.redo,
    },
    {
      id: 'save',
      where,
      label: frame.save,
      also: palette.also.save,
      keys: ['Ctrl+S'],
      listens: 'everywhere',
      run: actions.saveToFile,
    },
    {
      id: 'open',
      where,
      label: frame.open,
      also: palette.also.open,
      keys: ['Ctrl+O'],
      listens: 'everywhere',
      run: actions.chooseFile,
    },
    { id: 'newMap', where, label: frame.newMap, also: palette.also.newMap, run: actions.newMap },
    { id: 'home', where, label: frame.home, run: actions.goHome },
    { id: 'leave', where, label: palette.leave, keys: ['Esc'] },
  ]
  for (const name of viewNames) {
    commands.push({
      id: `goTo-${name}`,
      where,
      label: palette.goTo(frame.views[name]),
      isAvailable: view.view !== name,
      run: () => goTo(app, { view: name }),
    })
  }
  return [...commands, ...lensCommands(context), ...appearanceCommands(context)]
}

function lensCommands({ app, words, map, view }: PaletteContext): PaletteCommand[] {
  const { lens } = view
  const seenBy = (perspective: string | undefined) => () => {
    const { perspective: _, ...rest } = lens
    app.view.set({ lens: perspective === undefined ? rest : { ...rest, perspective } })
  }
  return [
    {
      id: 'lens-anyDate',
      where: 'everywhere',
      label: words.palette.anyDate,
      also: words.palette.also.lens,
      isAvailable: lens.at !== undefined,
      run: () => {
        const { at: _, ...rest } = lens
        app.view.set({ lens: rest })
      },
    },
    {
      id: 'lens-everyone',
      where: 'everywhere',
      label: words.palette.seenBy(words.lens.everyone),
      also: words.palette.also.lens,
      isAvailable: lens.perspective !== undefined,
      run: seenBy(undefined),
    },
    ...map.perspectives.map(({ id, name }) => ({
      id: `lens-${id}`,
      where: 'everywhere' as const,
      label: words.palette.seenBy(name),
      also: words.palette.also.lens,
      isAvailable: lens.perspective !== id,
      run: seenBy(id),
    })),
  ]
}

function appearanceCommands({ app, words, shell }: PaletteContext): PaletteCommand[] {
  return [
    ...(['system', 'light', 'dark'] as const).map((theme) => ({
      id: `theme-${theme}`,
      where: 'everywhere' as const,
      label: words.palette.appearance(words.frame.themes[theme]),
      also: words.palette.also.theme,
      isAvailable: shell.theme !== theme,
      run: () => app.actions.setTheme(theme),
    })),
    ...shell.samples.map(({ id, title }) => ({
      id: `sample-${id}`,
      where: 'everywhere' as const,
      label: words.palette.openSample(title),
      run: () => app.actions.openSample(id),
    })),
  ]
}
