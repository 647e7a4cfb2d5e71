// A process that runs what it is told of the module that is named to it.
const measure = import(process.argv[2]);
process.on('message', async ({ name, args }) => {
  try {
    process.send({ value: await (await measure)[name](...args) });
  } catch (error) {
    process.send({ error: error.stack });
  }
});
