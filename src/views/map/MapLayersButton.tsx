/** What is laid over the picture of remits: ties, decisions. */
import { Layers } from 'lucide-react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { sceneLayers } from '../../canvas/sceneOptions.ts'
import { useApp, useView } from '../shared/appContext.ts'
import { Button } from '../shared/Button.tsx'
import menu from '../shared/Menu.module.css'
import { useWords } from '../words/words.tsx'
import styles from './MapLayersButton.module.css'

export function MapLayersButton() {
  const { map: words } = useWords()
  const { view } = useApp()
  const layers = useView((state) => state.mapLayers)
  return (
    <MenuTrigger>
      <Button
        variant={layers.length > 0 ? 'line' : 'icon'}
        aria-label={layers.length > 0 ? words.layersInUse(layers.length) : words.layers}
      >
        <Layers size={18} strokeWidth={1.75} aria-hidden="true" />
        {layers.length > 0 && layers.length}
      </Button>
      <Popover className={menu.popover ?? ''} placement="bottom end">
        <Menu
          className={menu.menu ?? ''}
          aria-label={words.layers}
          selectionMode="multiple"
          selectedKeys={layers}
          onSelectionChange={(keys) => {
            const chosen = keys === 'all' ? sceneLayers : sceneLayers.filter((layer) => keys.has(layer))
            view.set({ mapLayers: chosen })
          }}
        >
          {sceneLayers.map((layer) => (
            <MenuItem key={layer} id={layer} textValue={words.layerNames[layer]} className={menu.item ?? ''}>
              {({ isSelected }) => (
                <span className={styles.layer}>
                  <span className={styles.box} data-on={isSelected || undefined} aria-hidden="true">
                    {isSelected ? '✓' : ''}
                  </span>
                  {words.layerNames[layer]}
                </span>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
