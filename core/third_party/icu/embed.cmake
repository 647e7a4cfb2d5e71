# cmake -DINPUT=file -DOUTPUT=file.cc -DSYMBOL=name -P embed.cmake
# Writes the bytes of INPUT as a constant array, aligned as ICU wants its data.
file(READ "${INPUT}" hex HEX)
string(REGEX REPLACE "(..)" "0x\\1," bytes "${hex}")
string(REGEX REPLACE "(0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,)"
       "\\1\n" bytes "${bytes}")
file(WRITE "${OUTPUT}"
     "#include \"embedded_data.h\"\n\n"
     "alignas(16) const unsigned char ${SYMBOL}[] = {\n${bytes}\n};\n")
