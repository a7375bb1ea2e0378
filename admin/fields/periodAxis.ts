/** Letters of the widest name on a line of an axis: a month fits, what a range of days is called goes on in the next. */
const lettersInLine = 14;

/** About how wide a letter is, as a share of its height. */
const breadth = 0.6;

/** An axis along periods, by their short names. @param text how its letters are drawn, where not as usual. */
export const periodAxis = (
  names: readonly string[],
  text: { readonly fontSize?: number } = {},
) => ({
  type: 'category',
  data: names,
  axisLabel: {
    ...text,
    width: (text.fontSize ?? 12) * breadth * lettersInLine,
    overflow: 'break',
  },
});
