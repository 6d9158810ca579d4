import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { IconButton } from './button.tsx'
import { CloseIcon } from './icons.ts'
import styles from './modal.module.css'

interface ModalProps {
  readonly title: string
  readonly closeLabel: string
  readonly onClose: () => void
  readonly children: ComponentChildren
}

/** A native dialog: focus stays inside, Esc closes, focus returns to where it was. */
export function Modal({ title, closeLabel, onClose, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    const opener = document.activeElement
    // Safari 14 has <dialog> only as an unknown element: shown in place, it still works.
    if (typeof element?.showModal === 'function') element.showModal()
    else element?.setAttribute('open', '')
    return () => {
      if (opener instanceof HTMLElement) opener.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      class={styles.dialog}
      aria-labelledby="modal-title"
      onClose={onClose}
      onCancel={onClose}
    >
      <div class={styles.head}>
        <h2 id="modal-title">{title}</h2>
        <IconButton icon={CloseIcon} label={closeLabel} onClick={onClose} />
      </div>
      {children}
    </dialog>
  )
}
