/**
 * What a rule says of each distinct text of a column, worked out once a text. A source that starts a new
 * list of texts is answered with a new list.
 */
export class TextMemo<Answer, In = string> {
  private of: readonly In[] | undefined;
  private list: Answer[] = [];
  private readonly read: (text: In) => Answer;

  constructor(read: (text: In) => Answer) {
    this.read = read;
  }

  /** One answer a text, in the order of the texts. */
  answers(texts: readonly In[]): readonly Answer[] {
    if (this.of !== texts) {
      this.of = texts;
      this.list = [];
    }
    for (let i = this.list.length; i < texts.length; i++) this.list.push(this.read(texts[i]!));
    return this.list;
  }
}
