/** Words written once and then known by their number. */
export class WordTable<Word extends string = string> {
  private readonly numbers = new Map<Word, number>()

  numberOf(word: Word): number {
    const known = this.numbers.get(word)
    if (known !== undefined) return known
    this.numbers.set(word, this.numbers.size)
    return this.numbers.size - 1
  }

  get words(): Word[] {
    return [...this.numbers.keys()]
  }
}
