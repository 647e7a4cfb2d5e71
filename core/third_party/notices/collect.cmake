# cmake -DOUTPUT=file -DSOURCES="Title=file;…" -DNOTES="file;…" -P collect.cmake
# Puts licence texts one after the other, each under a title.

set(rule "==============================================================================")
set(text
"composer-guard contains third-party software. Their licences ask that these
notices go with it.\n\n")
foreach(note IN LISTS NOTES)
  file(READ "${note}" content)
  string(APPEND text "${content}\n\n")
endforeach()
foreach(source IN LISTS SOURCES)
  string(FIND "${source}" "=" at)
  string(SUBSTRING "${source}" 0 ${at} title)
  math(EXPR at "${at} + 1")
  string(SUBSTRING "${source}" ${at} -1 file)
  file(READ "${file}" content)
  string(REPLACE "\r" "" content "${content}")
  string(APPEND text "${rule}\n${title}\n${rule}\n\n${content}\n\n")
endforeach()
file(WRITE "${OUTPUT}" "${text}")
