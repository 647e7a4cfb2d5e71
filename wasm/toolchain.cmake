# Finds Emscripten's own CMake toolchain and hands over to it, wherever it was
# installed: an activated emsdk, EMSDK in the environment, or a distribution's
# package. Same effect as `emcmake cmake`.

if(NOT CG_EMSCRIPTEN_ROOT)
  find_program(CG_EM_CONFIG em-config
               HINTS "$ENV{EMSDK}/upstream/emscripten" NO_CMAKE_FIND_ROOT_PATH)
  if(CG_EM_CONFIG)
    execute_process(COMMAND "${CG_EM_CONFIG}" EMSCRIPTEN_ROOT
                    OUTPUT_VARIABLE root OUTPUT_STRIP_TRAILING_WHITESPACE
                    ERROR_QUIET)
  endif()
  if(NOT root)
    find_program(CG_EMCC emcc
                 HINTS "$ENV{EMSDK}/upstream/emscripten" NO_CMAKE_FIND_ROOT_PATH)
    if(CG_EMCC)
      file(REAL_PATH "${CG_EMCC}" emcc)
      cmake_path(GET emcc PARENT_PATH root)
    endif()
  endif()
  set(CG_EMSCRIPTEN_ROOT "${root}" CACHE PATH "Where Emscripten is")
endif()

set(toolchain "${CG_EMSCRIPTEN_ROOT}/cmake/Modules/Platform/Emscripten.cmake")
if(NOT EXISTS "${toolchain}")
  message(FATAL_ERROR
    "Emscripten was not found. Put emcc on the PATH (Debian: the package "
    "emscripten; elsewhere: source emsdk_env.sh), or set EMSDK.")
endif()
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES CG_EMSCRIPTEN_ROOT)
include("${toolchain}")
