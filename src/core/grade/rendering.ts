import type { Avoid, Rendering } from '../pack/index.ts'

/** The part of a rendering that grading looks at. */
export type GradedRendering = Pick<Rendering, 'text' | 'accept' | 'keyTerms' | 'register'> & {
  readonly avoid: readonly Avoid[]
}

/** Normalised words known in a language. */
export type Lexicon = ReadonlySet<string>
