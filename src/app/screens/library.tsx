import { useEffect, useState } from 'preact/hooks'
import { LANGUAGES, type Language } from '../../core/lib/language.ts'
import { useApp } from '../components/app-context.ts'
import { Banner } from '../components/banner.tsx'
import { Button } from '../components/button.tsx'
import { DownloadIcon, RemoveIcon } from '../components/icons.ts'
import { Modal } from '../components/modal.tsx'
import { PackState } from '../components/pack-state.tsx'
import { Card, Screen } from '../components/screen.tsx'
import { sizeText } from '../components/size-text.ts'
import type { InstalledPack } from '../sync/index.ts'
import styles from './library.module.css'

/** The packs on this device: version, size, languages; update and remove. */
export function LibraryScreen() {
  const { messages, shelf, packs } = useApp()
  const { t } = messages
  useEffect(() => {
    void packs.check()
  }, [packs])
  const installed = shelf.packs.value
  return (
    <Screen title={t('library.title')}>
      <PackState />
      {installed.length === 0 && <Empty />}
      {installed.map((pack) => (
        <Pack key={pack.id} pack={pack} />
      ))}
      <p class={styles.soft}>{t('library.progress-stays')}</p>
    </Screen>
  )
}

function Empty() {
  const { messages, packs, learner } = useApp()
  const { ownLanguage, learning } = learner.settings.value
  return (
    <Card>
      <p>{messages.t('library.empty')}</p>
      <Button
        icon={DownloadIcon}
        disabled={packs.busy.value !== undefined}
        onClick={() => void packs.begin([ownLanguage, ...learning], 'all')}
      >
        {messages.t('library.install')}
      </Button>
    </Card>
  )
}

function Pack({ pack }: { pack: InstalledPack }) {
  const { messages, packs } = useApp()
  const { t } = messages
  const [removing, setRemoving] = useState(false)
  const update = packs.updates.value.find((offered) => offered.id === pack.id)
  return (
    <Card title={pack.title[messages.language.value]}>
      <dl class={styles.facts}>
        <Fact name={t('library.version')} value={pack.version} />
        <Fact name={t('library.size')} value={sizeText(messages, pack.bytes)} />
        <Fact name={t('library.windows')} value={messages.number(pack.scenarios.length)} />
        <Fact
          name={t('library.installed')}
          value={messages.date(pack.installedAt, { dateStyle: 'medium' })}
        />
      </dl>
      <h3>{t('library.languages')}</h3>
      <ul class={styles.languages}>
        {LANGUAGES.map((language) => (
          <PackLanguage key={language} pack={pack} language={language} />
        ))}
      </ul>
      {update ? (
        <Banner tone="note" action={{ label: t('library.update'), run: () => void packs.update() }}>
          {t('library.update-offer', { version: update.toVersion, size: sizeText(messages, update.bytes) })}
        </Banner>
      ) : (
        packs.checked.value && <p class={styles.soft}>{t('library.up-to-date')}</p>
      )}
      <div class={styles.actions}>
        <Button onClick={() => void packs.check()}>{t('library.check')}</Button>
        <Button look="danger" icon={RemoveIcon} onClick={() => setRemoving(true)}>
          {t('library.remove')}
        </Button>
      </div>
      {removing && (
        <Modal
          title={t('library.remove-title')}
          closeLabel={t('action.close')}
          onClose={() => setRemoving(false)}
        >
          <div class={styles.confirm}>
            <p>{t('library.remove-means')}</p>
            <Button
              look="danger"
              icon={RemoveIcon}
              onClick={() => {
                setRemoving(false)
                void packs.remove(pack.id)
              }}
            >
              {t('library.remove')}
            </Button>
          </div>
        </Modal>
      )}
    </Card>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

/** The learner's own and learnt languages stay as long as they are used; others come and go. */
function PackLanguage({ pack, language }: { pack: InstalledPack; language: Language }) {
  const { messages, packs, learner } = useApp()
  const { t } = messages
  const { ownLanguage, learning } = learner.settings.value
  const name = t(`language.${language}`)
  const used = language === ownLanguage || learning.some((other) => other === language)
  return (
    <li class={styles.language}>
      <span class={styles.name}>{name}</span>
      {!pack.languages.includes(language) ? (
        <Button look="quiet" icon={DownloadIcon} onClick={() => void packs.addLanguage(language)}>
          {t('card.get-language', { language: name })}
        </Button>
      ) : used ? (
        <span class={styles.soft}>{t('library.in-use')}</span>
      ) : (
        <Button look="quiet" icon={RemoveIcon} onClick={() => void packs.removeLanguage(pack.id, language)}>
          {t('library.remove-language', { language: name })}
        </Button>
      )}
    </li>
  )
}
