/** One live line for several images that build side by side, as in "vote 4/9 pip install · worker 2/5 npm ci". */
export class StatusLine {
  private readonly now = new Map<string, string>();

  /** `names` in the order in which they are shown. */
  constructor(
    private readonly names: string[],
    private readonly show: (text: string) => void,
  ) {}

  update(name: string, text: string): void {
    this.now.set(name, text);
    this.draw();
  }

  done(name: string): void {
    if (this.now.delete(name) && this.now.size > 0) this.draw();
  }

  private draw(): void {
    const active = this.names.filter((name) => this.now.has(name));
    this.show(active.map((name) => `${name} ${this.now.get(name)}`).join(' · '));
  }
}
