/** The samples, the scheme and the appearance: what is not needed in the middle of a meeting. On a phone also the rest. */
import { Download, Ellipsis, FilePlus, FolderOpen, Redo2, Share2 } from 'lucide-react'
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { useApp, useDocument, useShell, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import menu from '../shared/Menu.module.css'
import { useWords } from '../words/words.tsx'

const icon = { size: 17, strokeWidth: 1.75, 'aria-hidden': true } as const

interface MapMenuProps {
  /** Also what stands beside the menu where there is room for it. */
  readonly withTools: boolean
}

export function MapMenu({ withTools }: MapMenuProps) {
  const words = useWords()
  const { actions, view } = useApp()
  const started = useView((state) => state.started)
  const samples = useShell((state) => state.samples)
  const theme = useShell((state) => state.theme)
  const nextFuture = useDocument(({ history }) => history.future.at(-1)?.name)
  const tools = [
    {
      id: 'redo',
      label: nextFuture ? words.frame.redoStep(nextFuture) : words.frame.redo,
      Icon: Redo2,
      run: actions.redo,
    },
    { id: 'new', label: words.frame.newMap, Icon: FilePlus, run: actions.newMap },
    { id: 'open', label: words.frame.open, Icon: FolderOpen, run: actions.chooseFile },
    { id: 'save', label: words.frame.save, Icon: Download, run: actions.saveToFile },
    {
      id: 'share',
      label: words.sharing.share,
      Icon: Share2,
      run: () => view.set({ dialog: 'share' }),
    },
  ]
  return (
    <MenuTrigger>
      <Button variant="icon" tip={words.frame.more} aria-label={words.frame.more}>
        <Ellipsis {...icon} />
      </Button>
      <Popover className={menu.popover ?? ''} placement="bottom end">
        <Menu className={menu.menu ?? ''} aria-label={words.frame.more}>
          {withTools && (
            <MenuSection aria-label={words.frame.wholeMap}>
              {tools.map(({ id, label, Icon, run }) => (
                <MenuItem
                  key={id}
                  id={id}
                  textValue={label}
                  className={menu.item ?? ''}
                  onAction={run}
                  isDisabled={id === 'redo' && !nextFuture}
                >
                  <Icon {...icon} />
                  {label}
                </MenuItem>
              ))}
            </MenuSection>
          )}
          <MenuSection>
            <Header className={menu.section ?? ''}>{words.frame.samples}</Header>
            {samples.map((sample) => (
              <MenuItem
                key={sample.id}
                id={sample.id}
                className={menu.item ?? ''}
                onAction={() => actions.openSample(sample.id)}
              >
                {sample.title}
              </MenuItem>
            ))}
          </MenuSection>
          {started && (
            <MenuItem id="scheme" className={menu.item ?? ''} onAction={() => view.set({ dialog: 'scheme' })}>
              {words.schemes.open}
            </MenuItem>
          )}
          <MenuItem
            id="shortcuts"
            className={menu.item ?? ''}
            onAction={() => view.set({ dialog: 'shortcuts' })}
          >
            {words.palette.shortcuts}
          </MenuItem>
          <MenuSection
            selectionMode="single"
            selectedKeys={[theme]}
            onSelectionChange={(keys) => {
              const [chosen] = keys
              if (chosen !== undefined) actions.setTheme(chosen as 'system' | 'light' | 'dark')
            }}
          >
            <Header className={menu.section ?? ''}>{words.frame.theme}</Header>
            {(['system', 'light', 'dark'] as const).map((option) => (
              <MenuItem key={option} id={option} className={menu.item ?? ''}>
                {words.frame.themes[option]}
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
