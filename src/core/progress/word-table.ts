/** Words written once and then known by their number. */
export class WordTable {
  private readonly numbers: Map<string, number>

  constructor(words: readonly string[] = []) {
    this.numbers = new Map(words.map((word, number) => [word, number]))
  }

  numberOf(word: string): number {
    const known = this.numbers.get(word)
    if (known !== undefined) return known
    this.numbers.set(word, this.numbers.size)
    return this.numbers.size - 1
  }

  get words(): string[] {
    return [...this.numbers.keys()]
  }
}
