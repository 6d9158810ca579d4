import type { Environment } from './environment.ts'
import type { Messages } from './i18n.ts'
import type { Learner } from './learning/learner.ts'
import type { LessonDesk } from './learning/lesson-desk.ts'
import type { PackDesk } from './learning/pack-desk.ts'
import type { Shelf } from './learning/shelf.ts'
import type { Router } from './router.ts'
import type { UpdateOffer } from './update/offer.ts'

/** Everything a screen can reach; built once in main.tsx. */
export interface App {
  readonly environment: Environment
  readonly messages: Messages
  readonly router: Router
  readonly learner: Learner
  readonly shelf: Shelf
  readonly packs: PackDesk
  readonly lessons: LessonDesk
  readonly update: UpdateOffer
}
