// Charts, each drawn from the table that stands below it.
/* global echarts */

// In pixels: what the figures at the left take, and the least in which a name can be read.
const AXIS = 70;
const NARROW = 56;
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
    xAxis: { type: "category", data: lines.map((line) => line[0]) },
    yAxis: { type: "value", minInterval: 1 },
    series: names.map((name, i) => ({
      name, type: "bar", stack: "all", barMaxWidth: 46, data: lines.map((line) => (line[i + 1] === "" ? null : Number(line[i + 1]))),
    })),
  };
}

/** How each bar is named, however many there are: below it over several lines, or aslant. */
function axisLabel(width, bars) {
  const room = Math.floor((width - AXIS) / bars) - 6;
  return room >= NARROW
    ? { interval: 0, rotate: 0, width: room, overflow: "break" }
    : { interval: 0, rotate: 40, width: 100, overflow: "truncate" };
}

document.querySelectorAll(".chart").forEach((place) => {
  const chart = echarts.init(place);
  const table = place.parentElement.querySelector("table");
  chart.setOption(option(table));
  new ResizeObserver(() => {
    chart.resize();
    chart.setOption({ xAxis: { axisLabel: axisLabel(place.clientWidth, table.tBodies[0].rows.length) } });
  }).observe(place);
});

document.querySelectorAll(".drop-chip").forEach((button) => button.addEventListener("click", () => {
  button.parentElement.remove();
  document.getElementById("choice").requestSubmit();
}));
