// Charts, each drawn from the table that stands below it.
/* global echarts */

const COLOURS = ["#1d4f7c", "#5ea8a0", "#d9a53c", "#8b6fb0", "#c96a5d", "#7d8b99"];

/** A table as series: the headings name them, each line gives them a number. */
function option(table) {
  const names = [...table.tHead.rows[0].cells].slice(1).map((cell) => cell.textContent);
  const lines = [...table.tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.textContent));
  return {
    animation: false,
    color: COLOURS,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    // Drawn, as its own HTML would bring styles that the page does not admit.
    tooltip: { trigger: "axis", renderMode: "richText", axisPointer: { type: "shadow" } },
    legend: { bottom: 0, type: "scroll", itemWidth: 14 },
    grid: { left: 8, right: 12, top: 16, bottom: 34, containLabel: true },
    xAxis: { type: "category", data: lines.map((line) => line[0]), axisLabel: { hideOverlap: true } },
    yAxis: { type: "value", minInterval: 1 },
    series: names.map((name, i) => ({
      name, type: "bar", stack: "all", barMaxWidth: 46, data: lines.map((line) => (line[i + 1] === "" ? null : Number(line[i + 1]))),
    })),
  };
}

document.querySelectorAll(".chart").forEach((place) => {
  const chart = echarts.init(place);
  chart.setOption(option(place.parentElement.querySelector("table")));
  new ResizeObserver(() => chart.resize()).observe(place);
});

document.querySelectorAll(".drop-chip").forEach((button) => button.addEventListener("click", () => {
  button.parentElement.remove();
  document.getElementById("choice").requestSubmit();
}));
