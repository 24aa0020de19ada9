// Tells at the end of a run which stories took longest.
const N_TOLD = 10;

export default class Slowest {
    stories = [];

    onTestEnd(test, { duration }) {
        this.stories.push({ duration, name: `${test.location.file.split("/").at(-1)}: ${test.title}` });
    }

    onEnd() {
        const slowest = this.stories.sort((a, b) => b.duration - a.duration).slice(0, N_TOLD);
        console.log(`\nthe slowest of ${this.stories.length} stories, in seconds:`);
        for (const { duration, name } of slowest) console.log(`${(duration / 1000).toFixed(1).padStart(7)}  ${name}`);
    }
}
