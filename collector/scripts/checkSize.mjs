/** Says how big a script is and throws where it is over its budget. */
export const checkSize = ({ file, budget }, bytes, { gz, br }) => {
  console.log(
    `${file}: ${bytes.length} bytes, ${gz.length} gzip of ${budget}, ${br.length} Brotli`,
  );
  if (gz.length > budget) {
    throw new Error(`${file} is ${gz.length - budget} bytes over its gzip budget`);
  }
};
